package be.huurwerk.rent.simulation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Household;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeBasis;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.MemberFacts;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.income.MonthRequest;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rent a household would pay in a dwelling from a date on. */
record RentSimulationRequest(LocalDate effectiveDate, DwellingRequest dwelling, HouseholdRequest household) {

    /** What is left out is supplied by the landlord's policy, or asked for. */
    @Schema(name = "SimulatedDwelling")
    record DwellingRequest(
            @Money(min = "0.00") BigDecimal baseRent,
            Optional<@Money(min = "0.00") BigDecimal> minimumRent,
            Optional<@Money(min = "0.00") BigDecimal> patrimonyReduction,
            Optional<@Money(min = "0.00") BigDecimal> energyCorrection) {

        DwellingFigures toModel() {
            return new DwellingFigures(
                    Euro.of(baseRent),
                    minimumRent.map(Euro::of),
                    patrimonyReduction.map(Euro::of),
                    energyCorrection.map(Euro::of));
        }
    }

    @Schema(name = "SimulatedHousehold")
    record HouseholdRequest(@Size(min = 1, max = 50) List<MemberRequest> members) {}

    /**
     * @param since when a factual partner came to live here
     * @param degree of kinship of a relative, or of an ascendant: 1 for a parent, 2 for a grandparent
     */
    @Schema(name = "SimulatedMember")
    record MemberRequest(
            @Size(min = 1, max = 100) String memberId,
            Role role,
            @Personal LocalDate birthDate,
            Optional<LocalDate> since,
            Optional<Boolean> severelyDisabled,
            Optional<Boolean> familyAllowance,
            Optional<Boolean> orphanAllowance,
            Optional<Boolean> domiciled,
            Optional<Boolean> sharedCustody,
            Optional<Boolean> otherParentRentsSocially,
            Optional<Boolean> unmarried,
            Optional<Boolean> residentSinceMajority,

            @Schema(minimum = "1", maximum = "3") Optional<@Min(1) @Max(3) Integer> degree,

            Optional<@Size(max = 50) List<IncomeRequest>> incomes) {

        List<IncomeRequest> declared() {
            return incomes.orElse(List.of());
        }

        Member toModel() {
            return new MemberFacts(
                            memberId,
                            role,
                            birthDate,
                            severelyDisabled,
                            familyAllowance,
                            orphanAllowance,
                            domiciled,
                            sharedCustody,
                            otherParentRentsSocially,
                            unmarried,
                            residentSinceMajority,
                            degree)
                    .with(declared().stream().map(IncomeRequest::toModel).toList());
        }
    }

    /** @param amount left out for the kinds none and current */
    @Schema(name = "SimulatedIncome")
    record IncomeRequest(
            @Min(1900) @Max(2299) int year,
            Optional<@Money(min = "0.00") BigDecimal> amount,
            IncomeKind kind,
            Optional<@Size(max = 24) List<MonthRequest>> months) {

        Income toModel() {
            return new Income(
                    year,
                    Euro.of(amount.orElse(BigDecimal.ZERO)),
                    kind,
                    months.orElse(List.of()).stream().map(MonthRequest::toModel).toList());
        }
    }

    RentQuestion toModel() {
        return new RentQuestion(
                effectiveDate,
                dwelling.toModel(),
                new Household(
                        household.members().stream().map(MemberRequest::toModel).toList()),
                IncomeBasis.REFERENCE);
    }
}
