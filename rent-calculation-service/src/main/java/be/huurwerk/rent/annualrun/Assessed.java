package be.huurwerk.rent.annualrun;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.annualrun.Finding.Result;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.decision.Missing;
import be.huurwerk.rent.decision.NewDecision;
import be.huurwerk.rent.decision.Outcome;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.SignedTenancy.TakenOver;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A tenancy's annual rent as it follows from its file.
 *
 * @param decisions to enter, and waiting to put on the waiting list, if the finding is to be carried out
 */
record Assessed(Finding finding, List<NewDecision> decisions, List<Outcome.Waiting> waiting) {

    /** @param outcome of deciding the annual rent of the file on the day */
    static Assessed of(TenancyFile file, LocalDate day, Outcome outcome) {
        if (outcome instanceof Outcome.Decided decided) {
            return decided(file, day, decided);
        }
        if (outcome instanceof Outcome.Waiting waiting) {
            Finding finding =
                    notDecided(file, day, Result.waiting, reason(waiting), detail(waiting), waiting.allUnknown());
            return new Assessed(finding, List.of(), List.of(waiting));
        }
        String why = lowerCamel(((Outcome.Refused) outcome).refusal().why().name());
        return new Assessed(
                notDecided(file, day, Result.refused, why, Optional.empty(), List.of()), List.of(), List.of());
    }

    /** Only found, and nothing of it to be carried out. */
    Assessed found() {
        return new Assessed(finding.withoutDecisions(), List.of(), List.of());
    }

    /** What may be carried out: all of it when it is as the dry run found, nothing otherwise. */
    Assessed approved(Optional<Finding> found) {
        boolean approved = finding.result() == Result.unchanged
                || found.filter(finding::isAsFound).isPresent();
        return approved ? this : new Assessed(finding.heldBack(), List.of(), List.of());
    }

    private static Assessed decided(TenancyFile file, LocalDate day, Outcome.Decided decided) {
        Optional<RentAssessment> made = decided.decisions().stream()
                .filter(decision -> decision.effectiveFrom().equals(day))
                .map(NewDecision::assessment)
                .findFirst();
        Optional<DecidedRent> there = file.schedule().inForce(day);
        Finding finding = new Finding(
                file.tenancyId(),
                decided.decisions().isEmpty() ? Result.unchanged : Result.decided,
                Optional.empty(),
                Optional.empty(),
                note(decided),
                List.of(),
                before(file, day),
                made.map(RentAssessment::rent).or(() -> there.map(DecidedRent::rent)),
                made.map(RentAssessment::bound)
                        .or(() -> there.map(rent -> rent.figures().bound())),
                decided.decisions().stream()
                        .filter(decision -> decision.effectiveFrom().isAfter(day))
                        .map(decision -> new LaterRent(
                                decision.effectiveFrom(), decision.assessment().rent()))
                        .toList(),
                decided.decisions().stream().map(NewDecision::rentDecisionId).toList());
        return new Assessed(finding, decided.decisions(), decided.later());
    }

    private static Optional<Finding.Note> note(Outcome.Decided decided) {
        return decided.decisions().stream()
                .findFirst()
                .flatMap(decision -> decision.assessment().outdatedIncomeYear())
                .map(year -> new Finding.Note(Finding.Note.Code.outdatedIncome, year.toString()));
    }

    private static Finding notDecided(
            TenancyFile file,
            LocalDate day,
            Result result,
            String reason,
            Optional<String> detail,
            List<UnknownParameter> unknown) {
        return new Finding(
                file.tenancyId(),
                result,
                Optional.of(reason),
                detail,
                Optional.<Finding.Note>empty(),
                unknown,
                before(file, day),
                Optional.<Euro>empty(),
                Optional.<Bound>empty(),
                List.<LaterRent>of(),
                List.<UUID>of());
    }

    /** What was paid the day before: as decided, or as it was when the tenancy was taken over. */
    private static Optional<Euro> before(TenancyFile file, LocalDate day) {
        return file.schedule()
                .inForce(day.minusDays(1))
                .map(DecidedRent::rent)
                .or(() -> file.takenOver().map(TakenOver::rent).map(Euro::of));
    }

    private static String reason(Outcome.Waiting waiting) {
        return waiting.unknown()
                .map(unknown -> "parameterUnknown")
                .orElseGet(() -> waiting.missing().get(0).what().name() + "Missing");
    }

    private static Optional<String> detail(Outcome.Waiting waiting) {
        if (waiting.unknown().isPresent()) {
            return Optional.of(waiting.allUnknown().stream()
                    .map(UnknownParameter::name)
                    .distinct()
                    .collect(Collectors.joining(", ")));
        }
        Missing first = waiting.missing().get(0);
        return first.year().map(String::valueOf).or(() -> Optional.of(first.property()));
    }

    private static String lowerCamel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(java.util.Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
