package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.trace.Reads;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;
import java.math.BigDecimal;
import java.util.List;

/** Whose income counts, and for how much. Ages are those on 1 January of the rent year. */
final class WhoCounts {

    private static final StepForm MEMBER = StepForm.of("memberCounts", "memberId", "why");
    private static final StepForm ALL = StepForm.of("whoCounts");

    private final RentRules rules;
    private final Ages ages;
    private final DeclaredIncomes declared;
    private final Figure relativeDegree;
    private final Figure ascendantShare;
    private final Choice atExemptionLimit;

    WhoCounts(DatedLaw law, RentRules rules, Ages ages, DeclaredIncomes declared) {
        this.rules = rules;
        this.ages = ages;
        this.declared = declared;
        this.relativeDegree = law.figure("rent/relative-degree");
        this.ascendantShare = law.figure("rent/ascendant-share");
        this.atExemptionLimit = law.choice("policy/rent/age-at-exemption-limit");
    }

    /** In the order of the household. */
    Counted[] of(Household household, IncomeBasis basis) {
        List<Member> members = household.members();
        Counted[] all = new Counted[members.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = count(members.get(i), basis);
        }
        return all;
    }

    /** The step that shows all of them. */
    Step step(Counted[] all) {
        Step[] members = new Step[all.length];
        for (int i = 0; i < members.length; i++) {
            members[i] = all[i].step();
        }
        BigDecimal counting = BigDecimal.valueOf(Counted.number(all));
        return ALL.above(members, counting, null, rules.whoCounts(), rules.legalBasis());
    }

    private Counted count(Member member, IncomeBasis basis) {
        if (member.role() == Role.temporaryResident) {
            return notCounted(member, "temporaryResident", Reads.NONE);
        }
        if (member.role().isTenantOrPartner()) {
            return counted(member, basis, Counted.WHOLE, "tenantOrPartner", Reads.NONE);
        }
        if (ages.isMinor(member)) {
            return notCounted(member, "minor", ages.adult().read());
        }
        if (!member.livesIn()) {
            return notCounted(member, "domiciledElsewhere", Reads.NONE);
        }
        return rules.exemptsSomeAdults() ? withExemptions(member, basis) : allAdults(member, basis);
    }

    /** To 2019-12-31. That a relative is disabled or old beats the share of an ascendant. */
    private Counted withExemptions(Member member, IncomeBasis basis) {
        if (member.isKinWithin(relativeDegree.whole())
                && (member.severelyDisabled()
                        || ages.of(member) >= ages.relative().whole())) {
            return notCounted(
                    member,
                    "exemptRelative",
                    relativeDegree.read().and(ages.relative().read()));
        }
        if (stayedUnmarried(member)) {
            return child(member, basis);
        }
        if (member.role() == Role.ascendant) {
            return counted(member, basis, ascendantShare.value(), "ascendant", ascendantShare.read());
        }
        return counted(member, basis, Counted.WHOLE, "adult", Reads.NONE);
    }

    private Counted child(Member member, IncomeBasis basis) {
        int age = ages.of(member);
        int limit = ages.child().whole();
        Reads reads = ages.child().read();
        if (age < limit) {
            return notCounted(member, "exemptChild", reads);
        }
        if (age > limit) {
            return counted(member, basis, Counted.WHOLE, "adultChild", reads);
        }
        Reads andChoice = reads.and(atExemptionLimit.read());
        return atExemptionLimit.is("notCounted")
                ? notCounted(member, "adultChild", andChoice)
                : counted(member, basis, Counted.WHOLE, "adultChild", andChoice);
    }

    /** From 2020-01-01. */
    private Counted allAdults(Member member, IncomeBasis basis) {
        return ages.isSupportedChild(member)
                ? notCounted(member, "childBenefit", Reads.NONE)
                : counted(member, basis, Counted.WHOLE, "adult", Reads.NONE);
    }

    private static boolean stayedUnmarried(Member member) {
        return (member.role() == Role.child || member.role() == Role.relative)
                && member.unmarried()
                && member.residentSinceMajority();
    }

    private Counted counted(Member member, IncomeBasis basis, BigDecimal share, String why, Reads reads) {
        return new Counted(member, share, declared.of(member, basis), step(member, share, why, reads));
    }

    private static Counted notCounted(Member member, String why, Reads reads) {
        return new Counted(member, BigDecimal.ZERO, List.of(), step(member, BigDecimal.ZERO, why, reads));
    }

    private static Step step(Member member, BigDecimal share, String why, Reads reads) {
        return MEMBER.step(share, reads, null, member.memberId(), why);
    }
}
