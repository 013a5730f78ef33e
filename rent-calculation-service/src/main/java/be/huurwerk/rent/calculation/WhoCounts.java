package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Whose income counts, and for how much. Ages are those on 1 January of the rent year. */
final class WhoCounts {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Parameters parameters;
    private final RentQuestion question;
    private final RentRules rules;
    private final LocalDate ageDay;
    private final int adultAge;

    WhoCounts(Parameters parameters, RentQuestion question, RentRules rules) {
        this.parameters = parameters;
        this.question = question;
        this.rules = rules;
        this.ageDay = question.ageDay();
        this.adultAge = age("adult").intValue();
    }

    /** In the order of the household. */
    List<Counted> all() {
        return question.household().members().stream().map(this::count).toList();
    }

    private Counted count(Member member) {
        if (member.role() == Role.temporaryResident) {
            return notCounted(member, "temporaryResident");
        }
        if (member.role().isTenantOrPartner()) {
            return counted(member, "tenantOrPartner");
        }
        if (member.ageOn(ageDay) < adultAge) {
            return new Counted(
                    member,
                    BigDecimal.ZERO,
                    step(member, "minor").read(age("adult")).result(0));
        }
        if (!member.livesIn()) {
            return notCounted(member, "domiciledElsewhere");
        }
        return rules.whoCounts().is("withExemptions") ? withExemptions(member) : allAdults(member);
    }

    /** To 2019-12-31. That a relative is disabled or old beats the share of an ascendant. */
    private Counted withExemptions(Member member) {
        DatedValue degree = parameters.number("rent/relative-degree", question.effectiveDate());
        if (member.isKinWithin(degree.intValue())
                && (member.severelyDisabled()
                        || member.ageOn(ageDay) >= age("relative").intValue())) {
            Step.Builder step = step(member, "exemptRelative").read(degree).read(age("relative"));
            return new Counted(member, BigDecimal.ZERO, step.result(0));
        }
        if (stayedUnmarried(member)) {
            return child(member);
        }
        if (member.role() == Role.ascendant) {
            DatedValue share = parameters.number("rent/ascendant-share", question.effectiveDate());
            return new Counted(
                    member, share.value(), step(member, "ascendant").read(share).result(share.value()));
        }
        return counted(member, "adult");
    }

    private Counted child(Member member) {
        DatedValue limit = age("child");
        int age = member.ageOn(ageDay);
        Step.Builder step = step(member, age < limit.intValue() ? "exemptChild" : "adultChild")
                .read(limit);
        boolean exempt = age < limit.intValue();
        if (age == limit.intValue()) {
            DatedWord atLimit = parameters.word("policy/rent/age-at-exemption-limit", question.effectiveDate());
            step.read(atLimit);
            exempt = atLimit.is("notCounted");
        }
        BigDecimal share = exempt ? BigDecimal.ZERO : WHOLE;
        return new Counted(member, share, step.result(share));
    }

    /** From 2020-01-01. */
    private Counted allAdults(Member member) {
        boolean benefitChild = Household.isSupportedChild(member, ageDay, adultAge);
        return benefitChild ? notCounted(member, "childBenefit") : counted(member, "adult");
    }

    private static boolean stayedUnmarried(Member member) {
        return (member.role() == Role.child || member.role() == Role.relative)
                && member.unmarried()
                && member.residentSinceMajority();
    }

    private DatedValue age(String which) {
        return parameters.number("rent/ages", which, question.effectiveDate());
    }

    private static Counted counted(Member member, String why) {
        return new Counted(member, WHOLE, step(member, why).result(WHOLE));
    }

    private static Counted notCounted(Member member, String why) {
        return new Counted(member, BigDecimal.ZERO, step(member, why).result(0));
    }

    private static Step.Builder step(Member member, String why) {
        return Step.named("memberCounts").operand("memberId", member.memberId()).operand("why", why);
    }

    /**
     * A member and the share of their income that counts, in percent.
     *
     * @param step why
     */
    record Counted(Member member, BigDecimal share, Step step) {

        boolean counts() {
            return share.signum() > 0;
        }

        boolean isWhole() {
            return share.compareTo(WHOLE) == 0;
        }
    }
}
