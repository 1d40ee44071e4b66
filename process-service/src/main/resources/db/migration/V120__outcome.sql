-- What a webhook named and nobody proved: fills gaps of the next request. Sealed like the session.
alter table result_watch add column hint_sealed bytea;

-- Set once the session is known; a job takes it up in a transaction of its own.
alter table parked_result add column released_at timestamptz;
create index parked_result_released on parked_result (released_at) where released_at is not null;
create index parked_result_by_account on parked_result (account_id);
