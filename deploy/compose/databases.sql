-- Each service owns its databases and can open no other. Keys of dossiers have databases of their own, with backups kept 7 days.
create role idrelay_token login password 'idrelay-local';
create role idrelay_process login password 'idrelay-local';
create role idrelay_notification login password 'idrelay-local';
create database idrelay_token owner idrelay_token;
create database idrelay_process owner idrelay_process;
create database idrelay_process_keys owner idrelay_process;
create database idrelay_notification owner idrelay_notification;
create database idrelay_notification_keys owner idrelay_notification;
revoke connect on database idrelay_token, idrelay_process, idrelay_process_keys, idrelay_notification, idrelay_notification_keys from public;
