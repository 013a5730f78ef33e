package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A child may live with both parents, but is domiciled in one dwelling, which has the whole reduction for it; who is of age lives for good in
 * one. Of whom nothing is said, is domiciled. Of tenants {@link SecondLease} tells.
 */
final class Domicile {

    private Domicile() {}

    /** Whether this person is domiciled in the dwelling, in which others are the tenants. */
    private static boolean isHere(Role role, MemberFacts facts) {
        return livesHere(role) && facts.domiciled().orElse(true);
    }

    /**
     * A member of a household that another dwelling houses too.
     *
     * @param position in the household
     * @param ofAge who lives there for good; else a child that is domiciled there
     */
    record Found(int position, Tenancy other, boolean ofAge) {

        /** @throws ProblemException 409 that names the other lease */
        void refuse() {
            throw naming(
                    other,
                    ofAge
                            ? ProblemException.conflict("tenantAlreadyRents", text())
                            : ProblemException.conflict("domiciledElsewhere", text()));
        }

        Text text() {
            String href = Hrefs.tenancy(other.tenancyId()).toString();
            return ofAge
                    ? new Text(
                            "Somebody of age of this household rents or lives for good in another dwelling on these days, by"
                                    + " the lease " + href
                                    + ": report first that this person leaves that household. Or sign with override and"
                                    + " its reason.",
                            "Een meerderjarige van dit gezin huurt of bewoont op die dagen een andere woning, met contract "
                                    + href
                                    + ": meld eerst dat deze persoon dat gezin verlaat. Of teken met override en een"
                                    + " reden.")
                    : new Text(
                            "A child of this household is domiciled in another dwelling on these days, by the lease "
                                    + href
                                    + ": state domiciled false here, or report there that it left or is not domiciled any"
                                    + " more. Or sign with override and its reason.",
                            "Een kind van dit gezin is op die dagen in een andere woning gedomicilieerd, met contract "
                                    + href
                                    + ": vermeld hier domiciled false, of meld daar dat het vertrok of er niet meer"
                                    + " gedomicilieerd is. Of teken met override en een reden.");
        }
    }

    /**
     * The members of the household of a new lease who are domiciled in another dwelling on a day of it or, if of age, live there for good; the
     * first such dwelling of each. Not that which the household leaves for the new one.
     *
     * @param birthDates of the members
     * @param until the last day of the new one, if it has one
     * @param others the leases under which a member lives
     */
    static List<Found> elsewhere(
            NewTenancy lease,
            Map<UUID, LocalDate> birthDates,
            int ageOfMajority,
            Optional<LocalDate> until,
            Function<UUID, List<Tenancy>> others,
            LocalDate today) {
        LocalDate from = lease.keptFrom();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < lease.household().size(); i++) {
            NewMember member = lease.household().get(i);
            int position = i;
            boolean ofAge =
                    member.bornOn(birthDates.get(member.personId())).isOfAge(ageOfMajority, lease.householdDay());
            if (ofAge ? livesHere(member.role()) : isHere(member.role(), member.facts())) {
                others.apply(member.personId()).stream()
                        .filter(other -> !SecondLease.isLeftFor(other, lease))
                        .filter(other -> SecondLease.runsOn(other, from, today))
                        .filter(other ->
                                until.filter(other.startDate()::isAfter).isEmpty())
                        .filter(other -> houses(other, member.personId(), ofAge, from, until))
                        .findFirst()
                        .ifPresent(other -> found.add(new Found(position, other, ofAge)));
            }
        }
        return found;
    }

    /**
     * The lease of another dwelling in which a child of this household is domiciled on a day from then on.
     *
     * @param here the lease of the household
     * @param others the leases under which the child lives
     */
    static Optional<Tenancy> elsewhere(
            UUID personId, Tenancy here, LocalDate from, List<Tenancy> others, LocalDate today) {
        LocalDate first = from.isBefore(here.startDate()) ? here.startDate() : from;
        return others.stream()
                .filter(other -> !other.tenancyId().equals(here.tenancyId()))
                .filter(other -> SecondLease.runsOn(other, first, today))
                .filter(other ->
                        here.fixedEnd().filter(other.startDate()::isAfter).isEmpty())
                .filter(other -> houses(other, personId, false, first, here.fixedEnd()))
                .findFirst();
    }

    /** Whether this person is domiciled in the household from the day on, or from a later one. */
    static boolean isIn(Tenancy here, UUID personId, LocalDate from) {
        return houses(here, personId, false, from, Optional.empty());
    }

    /** @throws ProblemException 409 {@code domiciledElsewhere} that names the other lease */
    static void refuseSecond(Tenancy other) {
        String href = Hrefs.tenancy(other.tenancyId()).toString();
        throw naming(
                other,
                ProblemException.conflict(
                        "domiciledElsewhere",
                        new Text(
                                "This person is domiciled in another dwelling on these days, by the lease " + href
                                        + ": state domiciled false here, or report there that this person left or is not"
                                        + " domiciled any more.",
                                "Deze persoon is op die dagen in een andere woning gedomicilieerd, met contract " + href
                                        + ": vermeld hier domiciled false, of meld daar dat deze persoon vertrok of er niet meer"
                                        + " gedomicilieerd is.")));
    }

    private static ProblemException naming(Tenancy other, ProblemException problem) {
        return problem.with("href", Hrefs.tenancy(other.tenancyId()).toString());
    }

    private static boolean livesHere(Role role) {
        return !role.isPartyToLease() && role != Role.temporaryResident;
    }

    private static boolean houses(
            Tenancy other, UUID personId, boolean ofAge, LocalDate from, Optional<LocalDate> until) {
        return other.residences().stream()
                .filter(stay -> stay.member().personId().equals(personId))
                .filter(stay -> stay.member().role() != Role.temporaryResident)
                .filter(stay ->
                        ofAge || isHere(stay.member().role(), stay.member().facts()))
                .anyMatch(stay -> SecondLease.isOnADay(stay, from, until));
    }
}
