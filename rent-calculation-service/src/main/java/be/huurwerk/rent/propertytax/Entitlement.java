package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.household.Lease;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who of the household of 1 January counts for the property-tax reduction of the year: who is domiciled in the dwelling.
 *
 * @param children with child benefit, the disabled ones included
 * @param disabledOthers severely disabled members without child benefit
 */
record Entitlement(int children, int disabledChildren, int disabledOthers) {

    static final Entitlement NONE = new Entitlement(0, 0, 0);

    private static final String DISABLED_ADULT = "rent/property-tax-disabled-adult";

    /** Of these leases of the dwelling the one whose household had it on 1 January. */
    static <L extends Lease> Optional<L> onFirstDay(TaxNotice notice, Collection<L> let) {
        return let.stream()
                .filter(lease -> DaysOfYear.of(notice, lease)
                        .filter(days -> days.begins(notice))
                        .isPresent())
                .findFirst();
    }

    /** That of a household of 1 January. */
    static Entitlement of(TaxNotice notice, Lease lease) {
        return of(lease.householdOn(notice.firstDay()).stream()
                .map(member -> member.facts().with(List.of()))
                .toList());
    }

    static Entitlement of(List<Member> household) {
        List<Member> domiciled = household.stream()
                .filter(member -> member.domiciled() && member.role() != Role.temporaryResident)
                .toList();
        List<Member> children =
                domiciled.stream().filter(Entitlement::hasChildBenefit).toList();
        return new Entitlement(
                children.size(),
                (int) children.stream().filter(Member::severelyDisabled).count(),
                (int) domiciled.stream()
                        .filter(member -> member.severelyDisabled() && !hasChildBenefit(member))
                        .count());
    }

    private static boolean hasChildBenefit(Member member) {
        return member.familyAllowance() || member.orphanAllowance();
    }

    /** What is expected of the basic levy for the children. */
    PropertyTaxReduction forChildren(int assessmentYear, Parameters parameters) {
        return PropertyTaxReduction.of(assessmentYear, children, disabledChildren, parameters);
    }

    /** The parameter that says what a disabled adult brings, of which no figure is known. */
    static String disabledAdult() {
        return DISABLED_ADULT;
    }

    /** Whether the household may have a reduction at all. */
    boolean isAny(int assessmentYear, Parameters parameters) {
        return disabledOthers > 0
                || forChildren(assessmentYear, parameters)
                        .reduction()
                        .filter(reduction -> reduction.isZero())
                        .isEmpty();
    }
}
