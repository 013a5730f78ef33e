package be.huurwerk.tenancy.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseholdRulesTest {

    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 1);
    private static final LocalDate MINOR = LocalDate.of(2012, 3, 1);

    private final Map<UUID, LocalDate> birthDates = new HashMap<>();

    @Test
    void takesATenantWithAPartnerAndAChild() {
        // Given
        List<NewMember> household =
                List.of(member(Role.tenant, ADULT), member(Role.spouse, ADULT), member(Role.child, MINOR));
        // When
        List<Issue> faults = faults(household);
        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void namesEveryUnknownPersonByItsPlace() {
        // Given
        NewMember stranger = new NewMember(UUID.randomUUID(), Role.child, MemberFacts.NOT_STATED);
        List<NewMember> household = List.of(member(Role.tenant, ADULT), stranger);
        // When
        List<Issue> faults = faults(household);
        // Then
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.type()).isEqualTo(IssueType.REFERENCED_RESOURCE_NOT_FOUND);
            assertThat(fault.name()).isEqualTo("household[1].personId");
            assertThat(fault.value()).isEqualTo(stranger.personId().toString());
        });
    }

    @Test
    void needsATenantWhoIsOfAgeOnTheDayOfSigning() {
        // Given
        List<NewMember> onTheEve =
                List.of(member(Role.tenant, SIGNED_ON.minusYears(18).plusDays(1)));
        List<NewMember> onTheDay = List.of(member(Role.tenant, SIGNED_ON.minusYears(18)));
        List<NewMember> noTenant = List.of(member(Role.coTenant, ADULT));
        // When
        List<List<Issue>> faults = List.of(faults(onTheEve), faults(onTheDay), faults(noTenant));
        // Then
        assertThat(faults.get(0)).extracting(Issue::name).containsExactly("household");
        assertThat(faults.get(1)).isEmpty();
        assertThat(faults.get(2)).extracting(Issue::name).containsExactly("household");
    }

    @Test
    void takesWhoIsBornOnTheDayAndNobodyWhoIsBornLater() {
        // Given
        NewMember tenant = member(Role.tenant, ADULT);
        // When
        List<Issue> onTheDay = faults(List.of(tenant, member(Role.child, SIGNED_ON)));
        List<Issue> dayAfter = faults(List.of(tenant, member(Role.child, SIGNED_ON.plusDays(1))));
        // Then
        assertThat(onTheDay).isEmpty();
        assertThat(dayAfter).extracting(Issue::name).containsExactly("household[1].personId");
    }

    @ParameterizedTest
    @EnumSource(names = {"spouse", "legalCohabitant", "factualPartner"})
    void hasNoPartnerWhoIsAMinor(Role partner) {
        // Given
        LocalDate eighteen = SIGNED_ON.minusYears(18);
        // When
        List<Issue> ofAge = faults(List.of(member(Role.tenant, ADULT), member(partner, eighteen)));
        List<Issue> onTheEve = faults(List.of(member(Role.tenant, ADULT), member(partner, eighteen.plusDays(1))));
        // Then
        assertThat(ofAge).extracting(Issue::name).doesNotContain("household[1].role");
        assertThat(onTheEve).extracting(Issue::name).contains("household[1].role");
    }

    @Test
    void hasNoFactualPartnerSinceADayToCome() {
        // Given
        NewMember tenant = member(Role.tenant, ADULT);
        // When
        List<Issue> today = faults(List.of(tenant, partnerSince(SIGNED_ON)));
        List<Issue> tomorrow = faults(List.of(tenant, partnerSince(SIGNED_ON.plusDays(1))));
        // Then
        assertThat(today).isEmpty();
        assertThat(tomorrow).extracting(Issue::name).containsExactly("household[1].since");
    }

    @Test
    void hasNobodyTwice() {
        // Given
        NewMember tenant = member(Role.tenant, ADULT);
        List<NewMember> household =
                List.of(tenant, new NewMember(tenant.personId(), Role.coTenant, MemberFacts.NOT_STATED));
        // When
        List<Issue> faults = faults(household);
        // Then
        assertThat(faults).extracting(Issue::name).containsExactly("household[1].personId");
    }

    @Test
    void hasOnePartnerAtMost() {
        // Given
        List<NewMember> household =
                List.of(member(Role.tenant, ADULT), member(Role.spouse, ADULT), member(Role.legalCohabitant, ADULT));
        // When
        List<Issue> faults = faults(household);
        // Then
        assertThat(faults).extracting(Issue::name).containsExactly("household[2].role");
    }

    @Test
    void asksSinceWhenOfAFactualPartnerAndTheDegreeOfARelative() {
        // Given
        List<NewMember> household =
                List.of(member(Role.tenant, ADULT), member(Role.factualPartner, ADULT), member(Role.relative, ADULT));
        // When
        List<Issue> faults = faults(household);
        // Then
        assertThat(faults).extracting(Issue::name).containsExactly("household[1].since", "household[2].degree");
    }

    @Test
    void takesTheDegreeOfAnAscendant() {
        // Given a grandparent
        MemberFacts facts = new MemberFacts(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(2));
        List<NewMember> household = List.of(
                member(Role.tenant, ADULT), known(new NewMember(UUID.randomUUID(), Role.ascendant, facts), ADULT));
        // When / Then
        assertThat(faults(household)).isEmpty();
    }

    @Test
    void refusesThoseFactsOfAnybodyElse() {
        // Given
        MemberFacts facts = new MemberFacts(
                Optional.of(ADULT),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1));
        List<NewMember> household = List.of(known(new NewMember(UUID.randomUUID(), Role.tenant, facts), ADULT));
        // When
        List<Issue> faults = faults(household);
        // Then
        assertThat(faults).extracting(Issue::name).containsExactly("household[0].since", "household[0].degree");
    }

    private List<Issue> faults(List<NewMember> household) {
        return HouseholdRules.faults(household, birthDates, SIGNED_ON, 18);
    }

    private NewMember partnerSince(LocalDate since) {
        return known(new NewMember(UUID.randomUUID(), Role.factualPartner, MemberFacts.NOT_STATED.since(since)), ADULT);
    }

    private NewMember member(Role role, LocalDate birthDate) {
        return known(new NewMember(UUID.randomUUID(), role, MemberFacts.NOT_STATED), birthDate);
    }

    private NewMember known(NewMember member, LocalDate birthDate) {
        birthDates.put(member.personId(), birthDate);
        return member;
    }
}
