package be.huurwerk.system.fault;

import be.huurwerk.localstack.Suite;
import be.huurwerk.system.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Faults, one after the other, by a seeded die; each is healed before the next. */
final class Chaos {
    private final Suite suite;
    private final Network network;
    private final Random die;
    private final List<String> done = new ArrayList<>();

    Chaos(Suite suite, Network network, Random die) {
        this.suite = suite;
        this.network = network;
        this.die = die;
    }

    /** What can happen. */
    enum Kind {
        KILL_SERVICE,
        STOP_SERVICE,
        SUSPEND_SERVICE,
        KILL_DATABASE,
        CUT_DATABASE,
        STALL_DATABASE,
        SLOW_DATABASE,
        RESTART_BROKER,
        KILL_BROKER
    }

    /** Each kind once, in any order. */
    void eachOnce() {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        Collections.shuffle(kinds, die);
        kinds.forEach(this::happen);
    }

    /** Any kind, until the time is over. */
    void until(long nanoTime) {
        while (System.nanoTime() < nanoTime) {
            happen(Kind.values()[die.nextInt(Kind.values().length)]);
        }
    }

    /** What happened, in order. */
    List<String> done() {
        return List.copyOf(done);
    }

    private void happen(Kind kind) {
        String service = Suite.SERVICES.get(die.nextInt(Suite.SERVICES.size()));
        Database database = Database.values()[die.nextInt(Database.values().length)];
        TcpProxy link = network.toDatabaseOf(database.name().replace('_', '-') + "-service");
        done.add(kind + " " + (kind.name().endsWith("SERVICE") ? service : database));
        switch (kind) {
            case KILL_SERVICE -> {
                suite.kill(service);
                suite.start(service);
            }
            case STOP_SERVICE -> {
                suite.stop(service);
                suite.start(service);
            }
            case SUSPEND_SERVICE -> {
                long pid = suite.process(service).pid();
                signal("STOP", pid);
                pass(4_000);
                signal("CONT", pid);
            }
            case KILL_DATABASE -> {
                suite.killDatabase(database.name());
                pass(1_500);
                suite.startDatabase(database.name());
            }
            case CUT_DATABASE -> {
                link.cut();
                pass(3_000);
                link.heal();
            }
            case STALL_DATABASE -> {
                link.stall();
                pass(4_000);
                link.heal();
            }
            case SLOW_DATABASE -> {
                link.delay(1 + die.nextInt(60));
                pass(4_000);
                link.heal();
            }
            case RESTART_BROKER -> suite.restartBroker();
            case KILL_BROKER -> {
                suite.killBroker();
                pass(1_500);
                suite.startBroker();
            }
        }
        pass(1_000);
    }

    private void pass(int mostMillis) {
        LockSupport.parkNanos((mostMillis / 4 + die.nextInt(mostMillis)) * 1_000_000L);
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
