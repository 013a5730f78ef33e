package be.huurwerk.localstack.story;

import be.huurwerk.localstack.story.StoryStep.LedgerLine;
import be.huurwerk.localstack.story.StoryStep.Settled;

/** The end: the rent account line by line, and what the deposit did. */
final class SettlementText {
    private SettlementText() {}

    static String of(Settled step) {
        Table ledger = Table.of("booked on", "kind", "period", "euro", "why");
        for (LedgerLine line : step.ledger()) {
            ledger.row(line.bookedOn(), line.kind(), line.period(), line.amount(), line.ground());
        }
        Table end = Table.of("settlement of the deposit", "euro")
                .row("owed in the end", step.finalBalance())
                .row("interest on the deposit", step.interest())
                .row("applied from the deposit", step.applied())
                .row("paid back", step.refund())
                .row("still owed", step.balance());
        return "The deposit is settled against the final balance\n" + ledger + "\n" + end;
    }
}
