package be.huurwerk.tenancy.occupancy;

import static be.huurwerk.tenancy.tenancy.Households.aMember;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.MemberFacts;
import be.huurwerk.tenancy.tenancy.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** huurdersplatform.be/?p=2638: everybody counts, children with a visiting right and temporary residents too. */
class OccupantsTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate ON = LocalDate.of(2025, 9, 1);
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 1);

    @ParameterizedTest
    @CsvSource({"2023-12-31, 4", "2024-01-01, 3"})
    void countsACoupleOfTenantsAsOneSince2024(LocalDate on, int occupants) {
        // Given
        List<Member> household = List.of(
                aMember(Role.tenant, ADULT),
                aMember(Role.spouse, ADULT),
                aMember(Role.child, LocalDate.of(2012, 3, 1)),
                aMember(Role.temporaryResident, ADULT));
        // When
        Occupants counted = Occupants.of(household, on, PARAMETERS);
        // Then
        assertThat(counted.count()).isEqualTo(occupants);
    }

    @Test
    void countsAFactualPartnerOfTheFirstYearApart() {
        // Given
        Member newcomer = new Member(UUID.randomUUID(), Role.factualPartner, ADULT, MemberFacts.NOT_STATED, false);
        // When
        Occupants counted = Occupants.of(List.of(aMember(Role.tenant, ADULT), newcomer), ON, PARAMETERS);
        // Then
        assertThat(counted.count()).isEqualTo(2);
    }
}
