package be.huurwerk.tenancy.takeover;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.LeaseDays;
import be.huurwerk.tenancy.tenancy.NewMember;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.webkit.problem.Issue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sound tenancies of a file so far, of which a later one may not have the same dwelling on the same days, nor a tenant who lives under
 * an earlier one.
 */
final class EarlierTenancies {

    /** @param before another of the same dwelling or person */
    private record Held(int line, UUID subject, LeaseDays days, Held before) {

        static Stream<Held> all(Held last) {
            return Stream.iterate(last, held -> held != null, Held::before);
        }

        static Held after(Held before, Held last) {
            return new Held(last.line, last.subject, last.days, before);
        }
    }

    private final Map<UUID, Held> dwellings = new HashMap<>();
    private final Map<UUID, Held> persons = new HashMap<>();

    /** What clashes with an earlier one; a tenant may have two, where the later one says why. */
    List<Issue> clashes(StatedTenancy tenancy, LeaseDays days) {
        List<Issue> clashes = new ArrayList<>();
        Held.all(dwellings.get(tenancy.lease().dwellingId()))
                .filter(held -> days.clashInDwelling(held.days()))
                .reduce((later, first) -> first)
                .ifPresent(held -> clashes.add(sameDwelling(held.line())));
        if (tenancy.lease().override().isEmpty()) {
            List<NewMember> household = tenancy.lease().household();
            IntStream.range(0, household.size())
                    .mapToObj(i -> heldBy(household.get(i), days).map(held -> sameTenant(i, held.line())))
                    .flatMap(Optional::stream)
                    .forEach(clashes::add);
        }
        return clashes;
    }

    void add(StatedTenancy tenancy, LeaseDays days) {
        dwellings.merge(
                tenancy.lease().dwellingId(),
                new Held(tenancy.lines().tenancy(), tenancy.subject(), days, null),
                Held::after);
        List<NewMember> household = tenancy.lease().household();
        for (int i = 0; i < household.size(); i++) {
            if (household.get(i).role() != Role.temporaryResident) {
                persons.merge(
                        household.get(i).personId(),
                        new Held(tenancy.lines().members().get(i), tenancy.subject(), days, null),
                        Held::after);
            }
        }
    }

    /** The same, recorded together with and after the earlier one whose tenant it has too, which was said without a reason. */
    StatedTenancy behind(StatedTenancy tenancy, LeaseDays days) {
        return tenancy.lease().household().stream()
                .flatMap(member -> heldBy(member, days).stream())
                .findFirst()
                .map(held -> tenancy.with(held.subject()))
                .orElse(tenancy);
    }

    private Optional<Held> heldBy(NewMember member, LeaseDays days) {
        return Optional.of(member)
                .filter(tenant -> tenant.role().isPartyToLease())
                .flatMap(tenant -> Held.all(persons.get(tenant.personId()))
                        .filter(held -> days.clashOfTenant(held.days()))
                        .reduce((later, first) -> first));
    }

    private static Issue sameDwelling(int line) {
        return Issues.rejected(
                "dwellingId",
                "The file lets this dwelling on the same days on line " + line + ".",
                "Het bestand verhuurt deze woning op dezelfde dagen op regel " + line + ".");
    }

    private static Issue sameTenant(int member, int line) {
        return Issues.rejected(
                "household[" + member + "].personId",
                "By line " + line + " this person lives in another dwelling on the same days. If that is meant,"
                        + " say why in overrideReason.",
                "Volgens regel " + line + " woont deze persoon op dezelfde dagen in een andere woning. Als dat"
                        + " klopt, zeg dan waarom in overrideReason.");
    }
}
