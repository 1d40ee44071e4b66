package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.visit.Customer;

/**
 * A customer of Alibaba Cloud.
 *
 * @param clientId the AccessKey id
 * @param secret the AccessKey secret
 * @param callsPerSecond of each action and product; 0 for those of the product
 */
record CloudAccount(String clientId, String secret, int callsPerSecond) implements Customer {
    CloudAccount {
        if (clientId.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("accessKeyId and accessKeySecret must not be empty");
        }
        if (callsPerSecond < 0 || callsPerSecond > 10_000) {
            throw new IllegalArgumentException("callsPerSecond must be 0 to 10000");
        }
    }

    @Override
    public String toString() {
        return "CloudAccount[" + clientId + "]";
    }
}
