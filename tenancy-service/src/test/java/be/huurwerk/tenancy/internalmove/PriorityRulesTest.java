package be.huurwerk.tenancy.internalmove;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static be.huurwerk.tenancy.tenancy.Households.aTenancyOf;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.DwellingKind;
import be.huurwerk.tenancy.internalmove.InternalMoveRequest.Reason;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Omdat jouw woonst te klein of te groot is, zal je voorrang krijgen" (huisvestingheistputte.be); signed on 2019-02-15. */
class PriorityRulesTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate ON = LocalDate.of(2019, 6, 3);
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 1);

    @ParameterizedTest
    @CsvSource({
        // two persons to a bedroom
        "birth,      0, noBirthKnown",
        "birth,      1, householdGrew",
        "adoption,   0, nobodyCame",
        "fosterCare, 1, householdGrew",
        "other,      1, noPriorityReason"
    })
    void growsByWhoHasComeOrIsAnnounced(Reason reason, int newPersons, PriorityGround ground) {
        // Given
        Tenancy couple = aTenancyOf(aMember(Role.tenant, ADULT), aMember(Role.spouse, ADULT));
        // Then
        assertThat(ground(reason, newPersons, couple, 1, Optional.empty())).isEqualTo(ground);
    }

    @Test
    void aBirthIsKnownByTheHousehold() {
        // Given
        Member baby = aMember(Role.child, LocalDate.of(2019, 2, 15));
        Tenancy three = aTenancyOf(aMember(Role.tenant, ADULT), aMember(Role.spouse, ADULT), baby);
        // Then
        assertThat(ground(Reason.birth, 0, three, 1, Optional.empty())).isEqualTo(PriorityGround.householdGrew);
        assertThat(ground(Reason.birth, 0, three, 2, Optional.empty())).isEqualTo(PriorityGround.dwellingStillFits);
    }

    @Test
    void ofWhoIsTakenOverTheSizeDecides() {
        // Given
        Tenancy alone = aTenancyOf(aMember(Role.tenant, ADULT));
        Optional<LocalDate> takenOver = Optional.of(LocalDate.of(2019, 4, 1));
        // Then
        assertThat(ground(Reason.departure, 0, alone, 3, Optional.empty())).isEqualTo(PriorityGround.nobodyLeft);
        assertThat(ground(Reason.departure, 0, alone, 3, takenOver))
                .isEqualTo(PriorityGround.dwellingTooLargeSinceBefore);
        assertThat(ground(Reason.departure, 0, alone, 2, takenOver)).isEqualTo(PriorityGround.dwellingNotTooLarge);
    }

    private static PriorityGround ground(
            Reason reason, int newPersons, Tenancy tenancy, int bedrooms, Optional<LocalDate> takenOverOn) {
        return PriorityRules.of(
                new PriorityRules.Asked(reason, newPersons, Optional.empty(), ON),
                tenancy,
                dwelling(bedrooms),
                takenOverOn,
                PARAMETERS);
    }

    private static Dwelling dwelling(int bedrooms) {
        return new Dwelling(
                UUID.randomUUID(),
                "W-1",
                DwellingKind.house,
                bedrooms,
                null,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
