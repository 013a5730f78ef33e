package be.huurwerk.arrears.court;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.court.Inventory.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private static final LocalDate ON = LocalDate.of(2019, 7, 20);

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
                        Inventory.of(List.of(paper(Item.domicileCertificate, "2019-07-05")), 15, Set.of(), ON),
                        Item.domicileCertificate))
                .isEqualTo(State.present);
        assertThat(state(
                        Inventory.of(List.of(paper(Item.domicileCertificate, "2019-07-04")), 15, Set.of(), ON),
                        Item.domicileCertificate))
                .isEqualTo(State.expired);
        assertThat(state(
                        Inventory.of(
                                List.of(
                                        paper(Item.domicileCertificate, "2019-07-04"),
                                        paper(Item.domicileCertificate, "2019-07-18")),
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

        assertThat(state(Inventory.of(papers, 15, Set.of(), ON), Item.lease)).isEqualTo(State.missing);
        assertThat(state(Inventory.of(papers, 15, Set.of(Item.lease), ON), Item.lease))
                .isEqualTo(State.notAsked);
        assertThat(Inventory.of(papers, 15, Set.of(), ON).lacking())
                .extracting(Inventory.Line::item)
                .contains(Item.lease, Item.domicileCertificate, Item.mandateToAppear)
                .doesNotContain(Item.petition, Item.ledger, Item.judgment);
    }

    @Test
    void givesThePapersInTheOrderOfTheFile() {
        List<Exhibit> papers = List.of(
                paper(Item.judgment, "2019-07-01"),
                paper(Item.reminders, "2019-05-01"),
                paper(Item.petition, "2019-07-01"));

        assertThat(Inventory.of(papers, 15, Set.of(), ON).exhibits())
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
