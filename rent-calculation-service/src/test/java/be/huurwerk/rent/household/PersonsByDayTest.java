package be.huurwerk.rent.household;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.household.HouseholdChange.Delta;
import be.huurwerk.rent.household.HouseholdChange.Effect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonsByDayTest {

    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID PARTNER = new UUID(0, 2);
    private static final UUID GUEST = new UUID(0, 3);

    private final List<HouseholdHistory.Told> told = new ArrayList<>();

    @Test
    void countsWhoLivesThereWhetherOrNotTheRentFollows() {
        // Given: a partner moves in, and leaves; somebody stays for a month; no rent follows any of it yet
        change("2019-04-10", Optional.empty(), PARTNER, Effect.joined);
        change("2019-05-01", Optional.of("2019-05-31"), GUEST, Effect.joined);
        change("2019-08-15", Optional.empty(), PARTNER, Effect.left);
        HouseholdHistory history = new HouseholdHistory(List.of(member(TENANT)), told);
        // Then
        assertThat(List.of("2019-04-09", "2019-04-10", "2019-05-31", "2019-06-01", "2019-08-14", "2019-08-15"))
                .extracting(day -> history.personsOn(LocalDate.parse(day)))
                .containsExactly(1, 2, 3, 2, 2, 1);
        assertThat(history.moves().map(LocalDate::toString))
                .containsExactly("2019-04-10", "2019-05-01", "2019-06-01", "2019-08-15");
    }

    private void change(String on, Optional<String> until, UUID person, Effect effect) {
        Optional<SignedTenancy.SignedMember> as = Optional.of(member(person)).filter(m -> effect != Effect.left);
        told.add(new HouseholdHistory.Told(
                told.size(),
                new HouseholdChange(
                        new UUID(1, 0),
                        UUID.randomUUID(),
                        LocalDate.parse(on),
                        Optional.empty(),
                        List.of(new Delta(
                                person,
                                effect,
                                as.map(SignedTenancy.SignedMember::role),
                                as.map(SignedTenancy.SignedMember::birthDate),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                        Optional.empty(),
                        until.map(LocalDate::parse))));
    }

    private static SignedTenancy.SignedMember member(UUID personId) {
        return new SignedTenancy.SignedMember(
                personId,
                Role.tenant,
                LocalDate.parse("1980-05-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
