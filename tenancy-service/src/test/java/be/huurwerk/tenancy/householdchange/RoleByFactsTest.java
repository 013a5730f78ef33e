package be.huurwerk.tenancy.householdchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.MemberFacts;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.webkit.problem.ProblemException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook of the tenancy, sections 3 and 8: a tenant is made by conditions and a decision, never by facts. */
class RoleByFactsTest {

    @ParameterizedTest
    @CsvSource({
        // role, tenant in law, role as of the change, what is said of it
        "coResident,        false, coResident,      ",
        "coResident,        false, relative,        ",
        "coResident,        false, factualPartner,  ",
        "factualPartner,    false, coResident,      ",
        "coResident,        false, spouse,          partnerBecomesTenant",
        "factualPartner,    false, legalCohabitant, partnerBecomesTenant",
        "coResident,        false, tenant,          a lease",
        "child,             false, coTenant,        a lease",
        "temporaryResident, false, coResident,      report joined",
        "tenant,            true,  tenant,          ",
        "factualPartner,    true,  spouse,          ",
        "spouse,            true,  coTenant,        ",
        "tenant,            true,  coResident,      lives there as tenant",
        "spouse,            true,  coResident,      lives there as spouse",
        "tenant,            true,  spouse,          lives there as tenant",
        "spouse,            true,  tenant,          lives there as spouse"
    })
    void givesNoRoleByWhichATenantIsMadeOrLost(Role before, boolean partyToLease, Role role, String refused) {
        // Given
        Member member =
                new Member(UUID.randomUUID(), before, LocalDate.of(1980, 5, 1), MemberFacts.NOT_STATED, partyToLease);
        // When
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> RoleByFacts.check(member, role));
        // Then
        if (refused == null) {
            assertThat(problem).isNull();
        } else {
            assertThat(problem.detail().orElseThrow().en()).contains(refused);
        }
    }
}
