package org.onehall.notification.carrier;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Which lines are up. A line that is down stops nobody from working: its messages wait. */
@Component
class CarrierHealth implements HealthIndicator {

    private final Carriers carriers;

    CarrierHealth(Carriers carriers) {
        this.carriers = carriers;
    }

    @Override
    public Health health() {
        boolean allUp = carriers.lines().stream().allMatch(line -> line.link().isBound());
        Health.Builder health = allUp ? Health.up() : Health.unknown();
        carriers.lines()
                .forEach(line ->
                        health.withDetail(line.carrier().name(), line.link().isBound() ? "bound" : "waiting"));
        return health.build();
    }
}
