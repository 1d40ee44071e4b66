package io.idrelay.notification.delivery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the schedule of the settings. */
class ScheduleProducer {

    @Produces
    @Singleton
    DeliverySchedule schedule(DeliveriesConfig config) {
        return new DeliverySchedule(config.schedule(), config.jitterPercent());
    }
}
