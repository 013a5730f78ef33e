package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which facts go with which reason. */
final class NoticeRules {

    private NoticeRules() {}

    /** All faults, named as the properties {@code months}, {@code diedOn}, {@code residentsLeft}, {@code notifiedOn} and {@code movedOn}. */
    static List<Issue> faults(NoticeFacts facts, Parameters parameters) {
        List<Issue> faults = new ArrayList<>();
        if (facts.reason() == NoticeReason.languageDuty) {
            faults.add(Issues.rejected(
                    "reason",
                    "The language duty is no ground for notice: the supervisor may set a fine and a new term (Vlaamse Codex"
                            + " Wonen art. 6.43 §1, Besluit art. 6.77).",
                    "De taalkennisverplichting is geen reden tot opzeg: de toezichthouder kan een geldboete en een nieuwe"
                            + " termijn opleggen (Vlaamse Codex Wonen art. 6.43 §1, Besluit art. 6.77)."));
        }
        months(facts, parameters).ifPresent(faults::add);
        diedOn(facts).ifPresent(faults::add);
        notifiedOn(facts, parameters).ifPresent(faults::add);
        movedOn(facts, parameters).ifPresent(faults::add);
        if (facts.residentsLeft() && facts.reason() != NoticeReason.death) {
            faults.add(Issues.rejected("residentsLeft", "Only a death has this.", "Enkel een overlijden heeft dit."));
        }
        return faults;
    }

    /** The faults of {@code admittedOn} and {@code certificateReceivedOn}, which only a care home has; an admission may be to come. */
    static List<Issue> admissionFaults(NoticeRequest request, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        if (request.reason() != NoticeReason.careHome) {
            request.admittedOn().ifPresent(day -> faults.add(onlyForCareHome("admittedOn")));
            request.certificateReceivedOn().ifPresent(day -> faults.add(onlyForCareHome("certificateReceivedOn")));
            return faults;
        }
        request.certificateReceivedOn()
                .flatMap(day -> Days.yetToCome("certificateReceivedOn", day, today))
                .ifPresent(faults::add);
        return faults;
    }

    /** The fault of an admission after the lease is over, which a notice can't be for. */
    static Optional<Issue> admissionAfter(LocalDate endsOn, Optional<LocalDate> admittedOn) {
        return admittedOn
                .filter(day -> day.isAfter(endsOn))
                .map(day -> Issues.period(
                        "admittedOn",
                        null,
                        "The notice ends on " + endsOn + ", before the admission.",
                        "De opzeg eindigt op " + endsOn + ", voor de opname."));
    }

    private static Issue onlyForCareHome(String name) {
        return Issues.rejected(name, "Only a care home has this.", "Enkel een zorginstelling heeft dit.");
    }

    /** The fault of a property that an internal move needs and no other reason has. */
    static Optional<Issue> onlyForInternalMove(NoticeReason reason, Optional<?> value, String name) {
        if (reason == NoticeReason.internalMove && value.isEmpty()) {
            return Optional.of(
                    Issues.required(name, "An internal move needs this.", "Bij een interne verhuis is dit vereist."));
        }
        if (reason != NoticeReason.internalMove && value.isPresent()) {
            return Optional.of(
                    Issues.rejected(name, "Only an internal move has this.", "Enkel een interne verhuis heeft dit."));
        }
        return Optional.empty();
    }

    private static Optional<Issue> months(NoticeFacts facts, Parameters parameters) {
        if (facts.months().isEmpty()) {
            return Optional.empty();
        }
        if (facts.reason() != NoticeReason.careHome) {
            return Optional.of(Issues.rejected(
                    "months",
                    "Only who is admitted to a care home chooses the period.",
                    "Enkel wie in een zorginstelling wordt opgenomen, kiest de termijn."));
        }
        List<Integer> allowed = Stream.of("usual", "choice")
                .flatMap(key -> parameters.find(NoticeTerm.CARE_HOME, key, facts.receivedOn()).stream())
                .map(period -> period.intValue())
                .toList();
        return allowed.isEmpty() || allowed.contains(facts.months().get())
                ? Optional.empty()
                : Optional.of(Issues.rejected(
                        "months", "The period is one of " + allowed + ".", "De termijn is een van " + allowed + "."));
    }

    private static Optional<Issue> notifiedOn(NoticeFacts facts, Parameters parameters) {
        if (facts.notifiedOn().filter(facts.receivedOn()::isBefore).isPresent()) {
            return Optional.of(Issues.period(
                    "notifiedOn",
                    facts.notifiedOn().get().toString(),
                    "A notice is sent before it is received.",
                    "Een opzeg wordt verstuurd voor hij ontvangen wordt."));
        }
        boolean asked = NoticeTerm.countsFromNotification(facts.reason(), facts.receivedOn(), parameters);
        return asked && facts.notifiedOn().isEmpty()
                ? Optional.of(Issues.required(
                        "notifiedOn",
                        "The period counts from the day on which the notice was sent.",
                        "De termijn telt vanaf de dag waarop de opzeg verstuurd is."))
                : Optional.empty();
    }

    private static Optional<Issue> movedOn(NoticeFacts facts, Parameters parameters) {
        if (facts.reason() != NoticeReason.careHome) {
            return facts.movedOn().map(day -> onlyForCareHome("movedOn"));
        }
        return facts.movedOn().isEmpty() && NoticeTerm.countsFromMove(facts.reason(), facts.receivedOn(), parameters)
                ? Optional.of(Issues.required(
                        "movedOn",
                        "The period counts from the move to the care home.",
                        "De termijn telt vanaf de verhuis naar de zorginstelling."))
                : Optional.empty();
    }

    private static Optional<Issue> diedOn(NoticeFacts facts) {
        Optional<LocalDate> diedOn = facts.diedOn();
        if (facts.reason() != NoticeReason.death) {
            return diedOn.map(
                    day -> Issues.rejected("diedOn", "Only a death has this.", "Enkel een overlijden heeft dit."));
        }
        if (diedOn.isEmpty()) {
            return Optional.of(Issues.required("diedOn", "On which day?", "Op welke dag?"));
        }
        return diedOn.filter(day -> day.isAfter(facts.receivedOn()))
                .map(day -> Issues.period(
                        "diedOn",
                        null,
                        "Nobody could report this death before it happened.",
                        "Niemand kon dit overlijden melden voor het gebeurde."));
    }
}
