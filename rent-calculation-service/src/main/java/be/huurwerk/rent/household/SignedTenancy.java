package be.huurwerk.rent.household;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.MemberFacts;
import be.huurwerk.rent.calculation.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What this service reads of a signed tenancy: the payload of {@code tenancies.notify.signed}. The last day of a fixed term is none of it:
 * a term that passes ends nothing.
 */
public record SignedTenancy(
        UUID tenancyId,
        UUID dwellingId,
        LocalDate startDate,
        Dwelling dwelling,
        List<SignedMember> household,
        Optional<TakenOver> takenOver) {

    public SignedTenancy {
        Objects.requireNonNull(tenancyId, "tenancyId");
        Objects.requireNonNull(dwellingId, "dwellingId");
        Objects.requireNonNull(startDate, "startDate");
        Objects.requireNonNull(dwelling, "dwelling");
        Objects.requireNonNull(household, "household");
    }

    /**
     * The tenancy was let before this installation kept it.
     *
     * @param on from this day on it is kept here
     * @param rent what was paid a month on that day
     */
    public record TakenOver(LocalDate on, BigDecimal rent) {
        public TakenOver {
            Objects.requireNonNull(on, "on");
        }
    }

    /** The dwelling of the tenancy. */
    public record Dwelling(List<Figures> figures) {}

    /** Monthly figures of a dwelling, in force until the next ones. */
    public record Figures(
            LocalDate validFrom,
            BigDecimal baseRent,
            Optional<BigDecimal> minimumRent,
            Optional<BigDecimal> patrimonyReduction,
            Optional<BigDecimal> energyCorrection) {

        public Figures {
            Objects.requireNonNull(validFrom, "validFrom");
            Objects.requireNonNull(baseRent, "baseRent");
        }

        DwellingFigures toModel() {
            return new DwellingFigures(
                    Euro.of(baseRent),
                    minimumRent.map(Euro::of),
                    patrimonyReduction.map(Euro::of),
                    energyCorrection.map(Euro::of));
        }
    }

    /** A member of the household and the facts that were told. */
    public record SignedMember(
            UUID personId,
            Role role,
            LocalDate birthDate,
            Optional<Boolean> severelyDisabled,
            Optional<Boolean> familyAllowance,
            Optional<Boolean> orphanAllowance,
            Optional<Boolean> domiciled,
            Optional<Boolean> sharedCustody,
            Optional<Boolean> otherParentRentsSocially,
            Optional<Boolean> unmarried,
            Optional<Boolean> residentSinceMajority,
            Optional<Integer> degree) {

        /** The person's id stands for the member. */
        public MemberFacts facts() {
            return new MemberFacts(
                    personId.toString(),
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
                    degree);
        }
    }

    public List<UUID> personIds() {
        return household.stream().map(SignedMember::personId).distinct().toList();
    }
}
