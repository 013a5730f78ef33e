package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The property that a tenant may not have (Vlaamse Codex Wonen art. 6.20), and by when it must be gone. */
final class PropertyRules {

    private static final String RIGHTS = "tenancy/property-rights";
    private static final String TIGHTENED = "tenancy/property-tightened";
    private static final String FREE_TERM = "tenancy/property-term";
    private static final String FACTUAL_PARTNER = "tenancy/factual-partner";

    private PropertyRules() {}

    record Deadline(LocalDate dueOn, Status status) {}

    /** Whether the rule binds the person: the tenant and the partner, a factual one after a year; not a co-resident. */
    static boolean binds(Tenancy tenancy, UUID personId, LocalDate on, Parameters parameters) {
        return tenancy.householdOn(tenancy.fromSigningOn(on)).stream()
                .filter(member -> member.personId().equals(personId))
                .anyMatch(member -> member.partyToLease() || isPartner(member, on, parameters));
    }

    private static boolean isPartner(Member member, LocalDate on, Parameters parameters) {
        if (member.role() != Role.factualPartner) {
            return member.role().isPartner();
        }
        int months = parameters.number(FACTUAL_PARTNER, on).intValue();
        return member.facts()
                .since()
                .filter(since -> !since.plusMonths(months).isAfter(on))
                .isPresent();
    }

    /** Whether the law of the day on which it is reported, or of the acquisition, forbids the right. */
    static boolean isForbidden(HeldProperty property, LocalDate reportedOn, Parameters parameters) {
        return forbids(property, reportedOn, parameters) || forbids(property, property.acquiredOn(), parameters);
    }

    /**
     * By when it must be gone: a right that a stricter rule forbids by the end of the transition; one that was acquired for free within a
     * year; any other at once, and the landlord may give notice.
     *
     * @throws UnknownParameterException when the law of that day is not known
     */
    static Deadline deadline(HeldProperty property, Parameters parameters) {
        Optional<Deadline> transition = transition(property, parameters);
        if (!property.acquisition().isFree()) {
            return transition.orElseGet(() -> new Deadline(property.acquiredOn(), Status.CONFIRMED));
        }
        Optional<Deadline> free = parameters
                .find(FREE_TERM, property.acquiredOn())
                .map(term -> new Deadline(property.acquiredOn().plusMonths(term.intValue()), term.status()));
        if (transition.isEmpty() && free.isEmpty()) {
            throw new UnknownParameterException(FREE_TERM, property.acquiredOn());
        }
        return later(transition, free);
    }

    /** The landlord's notice for this property, in months; empty where the law of the day is not known. */
    static Optional<DatedValue> noticeMonths(HeldProperty property, LocalDate on, Parameters parameters) {
        return parameters.find(
                property.object() == HeldProperty.Kind.dwelling
                        ? "tenancy/notice-property-acquired"
                        : "tenancy/notice-building-land-acquired",
                on);
    }

    private static Optional<Deadline> transition(HeldProperty property, Parameters parameters) {
        if (forbids(property, property.acquiredOn(), parameters)) {
            return Optional.empty();
        }
        LocalDate stricter = parameters.history(RIGHTS).stream()
                .filter(period -> period.from().isAfter(property.acquiredOn()))
                .filter(period -> period.value()
                        .filter(rights -> words(rights.toString())
                                .contains(property.right().name()))
                        .isPresent())
                .map(period -> period.from())
                .findFirst()
                .orElseThrow();
        DatedWord last = parameters.word(TIGHTENED, stricter);
        return Optional.of(new Deadline(LocalDate.parse(last.value()), last.status()));
    }

    private static Deadline later(Optional<Deadline> one, Optional<Deadline> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other).orElseThrow();
        }
        return one.get().dueOn().isBefore(other.get().dueOn()) ? other.get() : one.get();
    }

    /** Of the time before the first rule that is known, that rule is supposed. */
    private static boolean forbids(HeldProperty property, LocalDate on, Parameters parameters) {
        LocalDate first = parameters.history(RIGHTS).get(0).from();
        return parameters
                .findWord(RIGHTS, on.isBefore(first) ? first : on)
                .filter(rights ->
                        words(rights.value()).contains(property.right().name()))
                .isPresent();
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }
}
