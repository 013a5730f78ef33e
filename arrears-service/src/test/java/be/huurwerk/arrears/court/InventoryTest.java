package be.huurwerk.arrears.court;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.court.Inventory.State;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private static final LocalDate ON = LocalDate.of(2019, 7, 20);

    private static final Set<Item> NOTHING = Set.of();

    private static Exhibit paper(Item item, String dated) {
        return new Exhibit(
                item,
                item.name(),
                Optional.of(LocalDate.parse(dated)),
                "application/pdf",
                Optional.empty(),
                () -> new byte[0]);
    }

    private static State state(Inventory inventory, Item item) {
        return inventory.lines().stream()
                .filter(line -> line.item() == item)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void takesACertificateForFifteenDays() {
        assertThat(state(
                        Inventory.of(
                                List.of(paper(Item.domicileCertificate, "2019-07-05")),
                                NOTHING,
                                NOTHING,
                                15,
                                Set.of(),
                                ON),
                        Item.domicileCertificate))
                .isEqualTo(State.present);
        assertThat(state(
                        Inventory.of(
                                List.of(paper(Item.domicileCertificate, "2019-07-04")),
                                NOTHING,
                                NOTHING,
                                15,
                                Set.of(),
                                ON),
                        Item.domicileCertificate))
                .isEqualTo(State.expired);
        assertThat(state(
                        Inventory.of(
                                List.of(
                                        paper(Item.domicileCertificate, "2019-07-04"),
                                        paper(Item.domicileCertificate, "2019-07-18")),
                                NOTHING,
                                NOTHING,
                                15,
                                Set.of(),
                                ON),
                        Item.domicileCertificate))
                .as("the younger of two")
                .isEqualTo(State.present);
    }

    @Test
    void tellsWhatIsLackingApartFromWhatCouldNotBeAsked() {
        List<Exhibit> papers = List.of(paper(Item.petition, "2019-07-01"), paper(Item.ledger, "2019-07-20"));

        assertThat(state(Inventory.of(papers, NOTHING, NOTHING, 15, Set.of(), ON), Item.lease))
                .isEqualTo(State.missing);
        assertThat(state(Inventory.of(papers, NOTHING, NOTHING, 15, Set.of(Item.lease), ON), Item.lease))
                .isEqualTo(State.notAsked);
        assertThat(Inventory.of(papers, NOTHING, NOTHING, 15, Set.of(), ON).lacking())
                .extracting(Inventory.Line::item)
                .contains(Item.lease, Item.domicileCertificate, Item.mandateToAppear)
                .doesNotContain(Item.petition, Item.ledger, Item.judgment);
    }

    @Test
    void saysOfWhatNobodyNeedsThatThereIsNone() {
        // Given a plan that is recorded without a signed paper, a judgment of which the paper is not there, and no
        // contact
        Inventory inventory = Inventory.of(
                List.of(paper(Item.petition, "2019-07-01")),
                Set.of(Item.paymentPlans),
                Set.of(Item.judgment),
                15,
                NOTHING,
                ON);

        // Then
        assertThat(state(inventory, Item.paymentPlans)).isEqualTo(State.present);
        assertThat(state(inventory, Item.contacts)).isEqualTo(State.none);
        assertThat(state(inventory, Item.judgment)).isEqualTo(State.missing);
        assertThat(inventory.lacking())
                .extracting(Inventory.Line::item)
                .contains(Item.judgment)
                .doesNotContain(Item.contacts, Item.paymentPlans, Item.conciliationRecord);
    }

    @Test
    void leavesOutADecisionThatWasMadeAfterTheDay() {
        LocalDate today = LocalDate.of(2019, 9, 30);
        RentPapersApi.Decision made = new RentPapersApi.Decision(
                UUID.randomUUID(),
                LocalDate.of(2019, 1, 1),
                Optional.of(OffsetDateTime.parse("2019-07-20T22:30:00Z")),
                Optional.empty());

        // half past midnight in Brussels, of the 21st
        assertThat(made.isMadeAfter(ON, today)).isTrue();
        assertThat(made.isMadeAfter(ON.plusDays(1), today)).isFalse();
        assertThat(made.isMadeAfter(ON, ON))
                .as("by the clock of another year than the business date")
                .isFalse();
    }

    @Test
    void givesThePapersInTheOrderOfTheFile() {
        List<Exhibit> papers = List.of(
                paper(Item.judgment, "2019-07-01"),
                paper(Item.reminders, "2019-05-01"),
                paper(Item.petition, "2019-07-01"));

        assertThat(Inventory.of(papers, NOTHING, NOTHING, 15, Set.of(), ON).exhibits())
                .extracting(Exhibit::item)
                .containsExactly(Item.petition, Item.reminders, Item.judgment);
    }

    @Test
    void knowsTheDocumentsThatBelongInAFile() {
        assertThat(CourtFiles.item("lease")).contains(Item.lease);
        assertThat(CourtFiles.item("householdCertificate")).contains(Item.householdComposition);
        assertThat(CourtFiles.item("custodyJudgment")).isEmpty();
    }
}
