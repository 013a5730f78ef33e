package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.infra.Safekeeping;
import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.Keeping;
import be.huurwerk.localstack.suite.ServiceSpec;
import be.huurwerk.localstack.suite.Services;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Backups and restores of a service's database. */
final class Keep {
    private final Keeping keeping;

    Keep(Home home, List<ServiceSpec> specs) {
        this.keeping = new Keeping(home, specs, new Services(home, specs));
    }

    int backup(String service) {
        print(keeping.backup(service));
        return 0;
    }

    int list(String service) {
        List<Safekeeping.Backup> backups = keeping.backups(service);
        backups.forEach(Keep::print);
        if (backups.isEmpty()) {
            System.out.println("There is no backup of " + service + " yet: ./huurwerk backup " + service);
        }
        return 0;
    }

    int restore(String service, Options options) {
        Optional<Instant> at = options.value("--at").map(Keep::moment);
        keeping.restore(service, at, System.out::println);
        return 0;
    }

    int forgotten(String service, Options options) {
        Optional<UUID> done = options.value("--done").map(UUID::fromString);
        if (done.isPresent()) {
            String reason = options.value("--reason")
                    .orElseThrow(() -> new IllegalArgumentException("--done wants a --reason"));
            System.out.println(keeping.settle(service, done.get(), reason) + " events are settled");
            return 0;
        }
        list(service, keeping.forgotten(service));
        return 0;
    }

    private static void list(String service, List<Keeping.Forgotten> forgotten) {
        Instant restore = null;
        for (Keeping.Forgotten event : forgotten) {
            if (!event.foundAt().equals(restore)) {
                restore = event.foundAt();
                System.out.println("By the restore of before " + Keeping.asLogged(restore) + ":");
            }
            System.out.println(Keeping.asLogged(event.occurredAt()) + "  " + event.type() + "  " + event.subject());
        }
        System.out.println(
                forgotten.isEmpty()
                        ? "Nothing that " + service + " told is unknown to it, but what was settled."
                        : forgotten.size()
                                + " events, told and not known any more. Of each kind the guide says whether it is"
                                + " ended, done again or left (docs/guides/operations.md, Restore a lost database);"
                                + " tick it off with --done.");
        System.out.println(
                "What is told to nobody, such as a payment of rent, is not among them: the calls since the"
                        + " moment stand in the gateway's log, and a file that the bank got is not given to it twice (there too).");
    }

    private static void print(Safekeeping.Backup backup) {
        System.out.println(
                "can be restored to any moment since " + Keeping.asLogged(backup.at()) + ": " + backup.folder());
    }

    /** With an offset, or by the clock of Flanders. */
    static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            try {
                return LocalDateTime.parse(text).atZone(Keeping.HERE).toInstant();
            } catch (DateTimeParseException again) {
                throw new IllegalArgumentException(
                        text + " is no moment, such as 2026-11-27T10:15:00 or 2026-11-27T09:15:00Z", again);
            }
        }
    }
}
