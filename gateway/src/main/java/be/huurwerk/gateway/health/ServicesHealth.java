package be.huurwerk.gateway.health;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Services;
import be.huurwerk.gateway.replica.ServiceCalls;
import be.huurwerk.webkit.health.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** A check a service, so that the gateway's health names all four. */
@ApplicationScoped
class ServicesHealth {
    private final Services services;
    private final GatewayConfig config;
    private final ServiceCalls calls;

    ServicesHealth(Services services, GatewayConfig config, ServiceCalls calls) {
        this.services = services;
        this.config = config;
        this.calls = calls;
    }

    @Produces
    @Singleton
    HealthCheck rentCalculation() {
        return check(0);
    }

    @Produces
    @Singleton
    HealthCheck deposit() {
        return check(1);
    }

    @Produces
    @Singleton
    HealthCheck arrears() {
        return check(2);
    }

    @Produces
    @Singleton
    HealthCheck tenancy() {
        return check(3);
    }

    private HealthCheck check(int place) {
        return new ServiceHealth(services.all().get(place), calls, config.healthTimeout());
    }
}
