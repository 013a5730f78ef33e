package be.huurwerk.rent.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.income.Persons;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A short story told in every order: a tenancy is signed, a spouse joins, notice is given, the dwelling gets newer figures, and the two
 * incomes become known.
 */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class InterleavingTest {

    private static final UUID FIRST_NOTICE = new UUID(1, 0);
    private static final UUID BY_DEATH = new UUID(2, 0);
    private static final Instant TOLD = Instant.parse("2019-02-15T09:00:00Z");

    @Inject
    TenancyListener listener;

    @Inject
    TenancyFiles files;

    @Inject
    Persons persons;

    @Test
    void comesToTheSameState() {
        // Given
        List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3, 4));

        // When
        Set<String> states = new HashSet<>();
        orders.forEach(order -> states.add(told(order)));

        // Then: 20000 of the tenant, 30000 of both, x 107.01 / 103.74 / 55, less 59
        assertThat(orders).hasSize(120);
        assertThat(states)
                .containsExactly(
                        "[2019-03-01 316.10, 2019-05-01 503.65] ends 2019-08-31, from May 3 members, base rent of 2020"
                                + " 612.00, waits for 0");
    }

    @Test
    void forgetsWhatWasToldByMistake() {
        // Given
        List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3));

        // When
        Set<String> states = new HashSet<>();
        orders.forEach(order -> {
            Tale tale = new Tale();
            List<Runnable> facts = List.of(tale::sign, tale::spouseJoins, tale::joiningAnnulled, tale::declare);
            order.forEach(fact -> facts.get(fact).run());
            states.add(tale.rents());
        });

        // Then
        assertThat(states).containsExactly("316.10 in March, 316.10 in June of 2 members, waits for 0");
    }

    @Test
    void comesBackToTheEndOfTheNoticeThatADeathHadReplaced() {
        // Given
        Tale tale = new Tale();
        tale.sign();
        tale.noticeEnds(2, "noticeGiven", FIRST_NOTICE, "2019-08-31");
        tale.noticeEnds(3, "noticeGiven", BY_DEATH, "2019-07-31");
        // When
        tale.noticeEnds(4, "noticeWithdrawn", BY_DEATH, "2019-08-31");
        // Then
        assertThat(tale.end()).contains(LocalDate.parse("2019-08-31"));
        // When: what is left is the term
        tale.noticeEnds(5, "noticeWithdrawn", FIRST_NOTICE, "2028-02-29");
        // Then
        assertThat(tale.end()).isEmpty();
    }

    @Test
    void decidesNoRentForAHouseholdWithoutAnybody() {
        // Given
        Tale tale = new Tale();
        tale.sign();
        tale.declare();
        // When
        tale.everybodyIsGone();
        // Then
        assertThat(tale.rents()).isEqualTo("316.10 in March, 316.10 in June of 0 members, waits for 0");
    }

    private String told(List<Integer> order) {
        Tale tale = new Tale();
        List<Runnable> facts =
                List.of(tale::sign, tale::spouseJoins, tale::giveNotice, tale::changeFigures, tale::declare);
        order.forEach(fact -> facts.get(fact).run());
        return tale.state();
    }

    private final class Tale {

        private final UUID tenancyId = UUID.randomUUID();
        private final UUID dwellingId = UUID.randomUUID();
        private final UUID tenantId = UUID.randomUUID();
        private final UUID spouseId = UUID.randomUUID();
        private final UUID childId = UUID.randomUUID();
        private final UUID householdChangeId = UUID.randomUUID();

        Tale() {
            QuarkusTransaction.requiringNew().run(() -> {
                persons.keep(tenantId, LocalDate.parse("1980-05-01"));
                persons.keep(spouseId, LocalDate.parse("1981-02-03"));
            });
        }

        void sign() {
            ObjectNode signed = EventSchemas.example("tenancies.notify.signed");
            signed.put("tenancyId", tenancyId.toString()).put("dwellingId", dwellingId.toString());
            ((ObjectNode) signed.path("household").get(0)).put("personId", tenantId.toString());
            ((ObjectNode) signed.path("household").get(1)).put("personId", childId.toString());
            hear("tenancies.notify.signed", tenancyId, 1, TOLD, signed);
        }

        void spouseJoins() {
            ObjectNode changed = EventSchemas.example("tenancies.notify.householdChanged");
            changed.put("tenancyId", tenancyId.toString())
                    .put("householdChangeId", householdChangeId.toString())
                    .put("on", "2019-04-10")
                    .put("rentEffectiveFrom", "2019-05-01");
            ((ObjectNode) changed.path("members").get(0)).put("personId", spouseId.toString());
            hear("tenancies.notify.householdChanged", tenancyId, 2, TOLD.plusSeconds(2), changed);
        }

        void everybodyIsGone() {
            ObjectNode changed = EventSchemas.example("tenancies.notify.householdChanged");
            changed.put("tenancyId", tenancyId.toString())
                    .put("householdChangeId", householdChangeId.toString())
                    .put("kind", "left")
                    .put("on", "2019-04-10")
                    .put("rentEffectiveFrom", "2019-05-01");
            changed.putArray("household");
            ArrayNode members = changed.putArray("members");
            List.of(tenantId, childId)
                    .forEach(gone ->
                            members.addObject().put("personId", gone.toString()).put("effect", "left"));
            hear("tenancies.notify.householdChanged", tenancyId, 2, TOLD.plusSeconds(2), changed);
        }

        void joiningAnnulled() {
            ObjectNode annulled = EventSchemas.example("tenancies.notify.householdChangeAnnulled");
            annulled.put("tenancyId", tenancyId.toString())
                    .put("householdChangeId", householdChangeId.toString())
                    .put("on", "2019-04-10")
                    .put("rentEffectiveFrom", "2019-05-01");
            hear("tenancies.notify.householdChangeAnnulled", tenancyId, 3, TOLD.plusSeconds(3), annulled);
        }

        String rents() {
            TenancyFile file = QuarkusTransaction.requiringNew()
                    .call(() -> files.load(tenancyId))
                    .orElseThrow();
            return rentOn(file, "2019-03-01") + " in March, " + rentOn(file, "2019-06-01") + " in June of "
                    + file.householdOn(LocalDate.parse("2019-06-01")).size()
                    + " members, waits for "
                    + Api.body(Api.get("/waitingRents", Map.of("tenancyId", tenancyId)))
                            .path("total");
        }

        private static Object rentOn(TenancyFile file, String day) {
            return file.schedule().inForce(LocalDate.parse(day)).orElseThrow().rent();
        }

        void giveNotice() {
            ObjectNode notice = EventSchemas.example("tenancies.notify.noticeGiven");
            notice.put("tenancyId", tenancyId.toString()).put("endDate", "2019-08-31");
            hear("tenancies.notify.noticeGiven", tenancyId, 3, TOLD.plusSeconds(3), notice);
        }

        void noticeEnds(long sequence, String what, UUID noticeId, String endDate) {
            ObjectNode notice = EventSchemas.example("tenancies.notify." + what);
            notice.put("tenancyId", tenancyId.toString())
                    .put(
                            "noticeId",
                            new UUID(noticeId.getMostSignificantBits(), tenancyId.getLeastSignificantBits()).toString())
                    .put("endDate", endDate);
            hear("tenancies.notify." + what, tenancyId, sequence, TOLD.plusSeconds(sequence), notice);
        }

        Optional<LocalDate> end() {
            return QuarkusTransaction.requiringNew()
                    .call(() -> files.load(tenancyId))
                    .orElseThrow()
                    .endDate();
        }

        void changeFigures() {
            ObjectNode changed = EventSchemas.example("dwellings.notify.figuresChanged");
            changed.put("dwellingId", dwellingId.toString());
            hear("dwellings.notify.figuresChanged", dwellingId, 2, TOLD.plusSeconds(4), changed);
        }

        void declare() {
            assertThat(Story.declareIncome(spouseId, 2016, "10000.00").statusCode())
                    .isEqualTo(201);
            assertThat(Story.declareIncome(tenantId, 2016, "20000.00").statusCode())
                    .isEqualTo(201);
        }

        String state() {
            TenancyFile file = QuarkusTransaction.requiringNew()
                    .call(() -> files.load(tenancyId))
                    .orElseThrow();
            List<String> rents = file.schedule().decisions().stream()
                    .sorted(Comparator.comparing(DecidedRent::effectiveFrom))
                    .map(decided -> decided.effectiveFrom() + " " + decided.rent())
                    .toList();
            List<UUID> members = file.householdOn(LocalDate.parse("2019-05-01")).stream()
                    .map(SignedMember::personId)
                    .toList();
            return rents + " ends " + file.endDate().orElseThrow() + ", from May " + members.size()
                    + " members, base rent of 2020 "
                    + file.figuresOn(LocalDate.parse("2020-01-01"))
                            .orElseThrow()
                            .baseRent()
                    + ", waits for "
                    + Api.body(Api.get("/waitingRents", Map.of("tenancyId", tenancyId)))
                            .path("total");
        }

        private void hear(String type, UUID subject, long sequence, Instant time, JsonNode data) {
            ReceivedEvent event =
                    new ReceivedEvent(UUID.randomUUID(), "urn:huurwerk:tenancy", type, subject, sequence, time, data);
            QuarkusTransaction.requiringNew().run(() -> listener.on(event));
        }
    }

    private static List<List<Integer>> permutations(List<Integer> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : all) {
            List<Integer> rest = new ArrayList<>(all);
            rest.remove(first);
            permutations(rest).forEach(order -> {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            });
        }
        return orders;
    }
}
