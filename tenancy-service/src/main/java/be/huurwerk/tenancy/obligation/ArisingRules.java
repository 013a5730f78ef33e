package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which duties somebody has by becoming a tenant (Vlaamse Codex Wonen art. 6.20), and by when. */
final class ArisingRules {

    private static final String LEVEL = "tenancy/language-level";
    private static final String ANNOUNCED = "policy/tenancy/language-level-announced";
    private static final String LANGUAGE_TERM = "tenancy/language-term";
    private static final String WORK = "tenancy/work-registration";
    private static final String WORK_DEADLINE = "tenancy/work-registration-deadline";
    private static final String WORK_TERM = "policy/tenancy/work-registration-term";
    private static final String NO_LEVEL = "none";
    private static final String OFF = "off";

    private ArisingRules() {}

    /** @param status how sure the figures are */
    record Arisen(ObligationKind kind, Optional<String> level, LocalDate arisenOn, LocalDate dueOn, Status status) {}

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when a duty is in force whose term is not known
     */
    static List<Arisen> of(NewTenant tenant, Parameters parameters) {
        return Stream.concat(language(tenant, parameters).stream(), work(tenant, parameters).stream())
                .toList();
    }

    private static Optional<Arisen> language(NewTenant tenant, Parameters parameters) {
        DatedWord level = parameters
                .findWord(ANNOUNCED, tenant.lawOf())
                .filter(word -> !word.is(OFF))
                .orElseGet(() -> parameters.word(LEVEL, tenant.lawOf()));
        if (level.is(NO_LEVEL) || !tenant.isNew()) {
            return Optional.empty();
        }
        DatedValue term = parameters.number(LANGUAGE_TERM, level.value(), tenant.lawOf());
        return Optional.of(new Arisen(
                ObligationKind.language,
                Optional.of(level.value()),
                tenant.from(),
                tenant.from().plusMonths(term.intValue()),
                Status.weakest(level.status(), term.status())));
    }

    /** Who was a tenant before the duty came has the day of the law; who comes later a term of the landlord. */
    private static Optional<Arisen> work(NewTenant tenant, Parameters parameters) {
        LocalDate inForce = parameters.history(WORK).get(0).from();
        Arisen arisen = tenant.from().isBefore(inForce)
                ? beforeTheDuty(parameters.word(WORK_DEADLINE, inForce))
                : afterwards(tenant, parameters.number(WORK_TERM, tenant.from()));
        return isOfWorkingAge(tenant, arisen.dueOn(), parameters) ? Optional.of(arisen) : Optional.empty();
    }

    private static Arisen beforeTheDuty(DatedWord deadline) {
        return new Arisen(
                ObligationKind.work,
                Optional.empty(),
                deadline.validFrom(),
                LocalDate.parse(deadline.value()),
                deadline.status());
    }

    private static Arisen afterwards(NewTenant tenant, DatedValue term) {
        return new Arisen(
                ObligationKind.work,
                Optional.empty(),
                tenant.from(),
                tenant.from().plusMonths(term.intValue()),
                term.status());
    }

    /** The day from which somebody is too old for the duty to register for work. */
    static LocalDate endOfWork(LocalDate birthDate, LocalDate arisenOn, Parameters parameters) {
        return birthDate.plusYears(
                parameters.number(WORK, "maximumAge", arisenOn).intValue() + 1L);
    }

    private static boolean isOfWorkingAge(NewTenant tenant, LocalDate on, Parameters parameters) {
        int age = tenant.ageOn(on);
        return age >= parameters.number(WORK, "minimumAge", on).intValue()
                && age <= parameters.number(WORK, "maximumAge", on).intValue();
    }
}
