package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.suite.BrokerServer;
import be.huurwerk.localstack.suite.DatabaseServers;
import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.Replicas;
import be.huurwerk.localstack.suite.ServiceSpec;
import be.huurwerk.localstack.suite.ServiceSpecs;
import be.huurwerk.localstack.suite.Services;
import be.huurwerk.localstack.suite.State;
import be.huurwerk.localstack.suite.SuiteException;
import be.huurwerk.localstack.suite.TokenRequests;
import java.net.URI;
import java.util.List;

/** What can be asked of a suite that is up in another terminal. */
final class Control {
    private static final String OPERATOR = "operator";

    private final Home home;
    private final List<ServiceSpec> specs;
    private final Services services;

    Control(Home home, List<ServiceSpec> specs) {
        this.home = home;
        this.specs = specs;
        this.services = new Services(home, specs);
    }

    int start(String name) {
        DatabaseServers databases = new DatabaseServers(home, services);
        if (databases.has(name)) {
            up(home);
            databases.startServer(name);
            System.out.println(name + " is ready");
            return 0;
        }
        if (name.equals(BrokerServer.NAME)) {
            up(home);
            new BrokerServer(home).start();
            System.out.println(name + " is ready");
            return 0;
        }
        String service = known(name);
        new Replicas(home, specs, services).start(service, ready -> System.out.println(ready + " is ready"));
        return 0;
    }

    int add(String name) {
        up(home);
        new Replicas(home, specs, services)
                .add(List.of(name))
                .forEach(added -> System.out.println(added + " is ready at http://localhost:"
                        + up(home).service(added).port() + "; the gateway knows it within two seconds"));
        return 0;
    }

    int stop(String name) {
        String service = known(name);
        new Replicas(home, specs, services).stop(service);
        System.out.println(service + " is stopped");
        return 0;
    }

    int token(String client) {
        System.out.println(TokenRequests.token(up(home).issuer(), Clients.shipped(), client));
        return 0;
    }

    int rebuild(String name) {
        ServiceSpec spec = ServiceSpecs.find(specs, name);
        State state = up(home);
        String token = TokenRequests.token(state.issuer(), Clients.shipped(), OPERATOR);
        URI health = URI.create("http://127.0.0.1:" + state.service(spec.name()).port() + spec.healthPath());
        return new Rebuild(health.resolve("operations/"), token).run();
    }

    private String known(String name) {
        String service = ServiceSpecs.find(specs, name).name();
        up(home);
        return service;
    }

    /** The state of a suite whose launcher runs. */
    static State up(Home home) {
        return home.state()
                .read()
                .filter(state -> state.launcher().runs() && state.issuer() != null)
                .orElseThrow(() -> new SuiteException("The suite isn't up; `./huurwerk up` starts it."));
    }
}
