package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a step by itself. */
final class StepFaults {

    private static final String FINE = "tenancy/obligation-fine";

    private StepFaults() {}

    static List<Issue> of(Obligation obligation, Recorded recorded, LocalDate today, Parameters parameters) {
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome(recorded.step().dayName(), recorded.on(), today).ifPresent(faults::add);
        code(obligation, recorded, parameters).ifPresent(faults::add);
        until(obligation, recorded).ifPresent(faults::add);
        if (recorded.step() == ObligationStep.sanction) {
            sanction(obligation, recorded).ifPresent(faults::add);
            fineTooLow(recorded, parameters).ifPresent(faults::add);
        }
        return faults;
    }

    /** Whether the supervisor's fine is higher than the law of its day says: worth a look, since a later source has a higher one. */
    static boolean isUnusualFine(Recorded recorded, Parameters parameters) {
        return recorded.fine()
                .filter(fine -> parameters
                        .find(FINE, "maximum", recorded.on())
                        .filter(maximum -> fine.compareTo(maximum.value()) > 0)
                        .isPresent())
                .isPresent();
    }

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the range of that day is not known */
    private static Optional<Issue> fineTooLow(Recorded recorded, Parameters parameters) {
        return recorded.fine().flatMap(fine -> {
            BigDecimal minimum =
                    parameters.number(FINE, "minimum", recorded.on()).value();
            return fine.compareTo(minimum) >= 0
                    ? Optional.empty()
                    : Optional.of(Issues.rejected(
                            "fine",
                            "No fine of the supervisor is lower than " + Euro.of(minimum)
                                    + " euro (Vlaamse Codex Wonen art. 6.43).",
                            "Geen geldboete van de toezichthouder is lager dan " + Euro.of(minimum)
                                    + " euro (Vlaamse Codex Wonen art. 6.43)."));
        });
    }

    private static Optional<Issue> code(Obligation obligation, Recorded recorded, Parameters parameters) {
        return switch (recorded.step()) {
            case evidence ->
                oneOf(
                        recorded,
                        Words.of(
                                parameters,
                                "tenancy/obligation-evidence",
                                obligation.kind().name(),
                                obligation.arisenOn()));
            case exemption ->
                oneOf(
                        recorded,
                        Words.of(
                                parameters,
                                "tenancy/obligation-exemptions",
                                obligation.kind().name(),
                                recorded.on()));
            case deferral ->
                obligation.kind() == ObligationKind.language
                        ? oneOf(
                                recorded,
                                Words.of(parameters, "tenancy/language-deferral-grounds", null, recorded.on()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Issue> oneOf(Recorded recorded, List<String> allowed) {
        if (recorded.code().filter(allowed::contains).isPresent()) {
            return Optional.empty();
        }
        String words = String.join(", ", allowed);
        String name = recorded.step().codeName();
        return Optional.of(
                recorded.code().isEmpty()
                        ? Issues.required(name, "This is one of: " + words + ".", "Dit is een van: " + words + ".")
                        : Issues.rejected(name, "This is one of: " + words + ".", "Dit is een van: " + words + "."));
    }

    private static Optional<Issue> until(Obligation obligation, Recorded recorded) {
        if (recorded.step() != ObligationStep.deferral) {
            return Optional.empty();
        }
        if (obligation.kind() == ObligationKind.language) {
            return recorded.until()
                    .map(day -> Issues.rejected(
                            "until", "The law sets this term.", "De regelgeving bepaalt deze termijn."));
        }
        return recorded.until().isEmpty()
                ? Optional.of(Issues.required(
                        "until", "The landlord sets the new term.", "De verhuurder bepaalt de nieuwe termijn."))
                : Days.before(
                        "until", recorded.until().get(), obligation.dueOn().plusDays(1));
    }

    private static Optional<Issue> sanction(Obligation obligation, Recorded recorded) {
        if (recorded.fine().isEmpty() && recorded.until().isEmpty()) {
            return Optional.of(Issues.required(
                    "fine",
                    "The supervisor sets a fine, a new term or both.",
                    "De toezichthouder legt een boete, een nieuwe termijn of beide op."));
        }
        return recorded.until()
                .flatMap(day -> Days.before("newDueOn", day, recorded.on().plusDays(1)))
                .or(() -> Days.before("decidedOn", recorded.on(), reportedOn(obligation)));
    }

    private static LocalDate reportedOn(Obligation obligation) {
        return obligation.history().stream()
                .filter(recorded -> recorded.step() == ObligationStep.report)
                .map(Recorded::on)
                .reduce(obligation.arisenOn(), (earlier, later) -> later);
    }
}
