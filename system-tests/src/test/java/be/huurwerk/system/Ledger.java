package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.story.StoryResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;

/** The lines of a story's rent account. */
final class Ledger {

    private Ledger() {}

    /** As the story saw them at its end. */
    static List<String> amounts(StoryResult story) {
        return story.settled().ledger().stream()
                .map(line -> line.amount().toPlainString())
                .toList();
    }

    /** As they are now. */
    static List<String> amounts(Suite suite, StoryResult story) {
        Answer entries = Callers.rentOffice(suite)
                .get("/arrears/v1/rentAccounts/" + story.accountOpened().rentAccountId() + "/entries?pageSize=200")
                .expect(200);
        return StreamSupport.stream(entries.property("items").spliterator(), false)
                .map(entry ->
                        new BigDecimal(entry.get("amount").asText()).setScale(2).toPlainString())
                .toList();
    }
}
