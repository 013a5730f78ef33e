package be.huurwerk.system;

import be.huurwerk.localstack.story.StoryResult;
import be.huurwerk.localstack.story.StoryStep.LedgerLine;
import be.huurwerk.localstack.story.StoryStep.MonthPosted;
import be.huurwerk.localstack.story.StoryStep.RentPaid;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.SoftAssertions;

/**
 * What the story must come to, by hand.
 *
 * <pre>
 * deposit   min(2 x 600.00, 983.00) = 983.00, + 16.00 inventory = 999.00
 * rent      20000.00 x 107.01 / 103.74 = 20630.42, / 55 = 375.10, - 19.00 - 40.00 = 316.10
 * notice    10 April 2019: three months from 1 May, so 31 July 2019
 * account   5 months of 316.10 - 4 payments of 316.10 = 316.10, + 700.00 damage + 16.00 exit inventory = 1032.10
 * settled   min(983.00 + 0.00, 1032.10) = 983.00 of the deposit, nothing refunded, 1032.10 - 983.00 = 49.10 still owed
 * </pre>
 */
final class StoryFigures {

    private static final String RENT = "316.10";

    private StoryFigures() {}

    static void assertRight(StoryResult story) {
        SoftAssertions softly = new SoftAssertions();
        contract(softly, story);
        deposit(softly, story);
        rent(softly, story);
        months(softly, story);
        settlement(softly, story);
        softly.assertAll();
    }

    private static void contract(SoftAssertions softly, StoryResult story) {
        softly.assertThat(story.signed().contractKind()).isEqualTo("fixedTerm9");
        softly.assertThat(story.signed().endDate()).isEqualTo("2028-02-29");
        softly.assertThat(story.notice().status()).isEqualTo("running");
        softly.assertThat(story.notice().startsOn()).isEqualTo(LocalDate.of(2019, 5, 1));
        softly.assertThat(story.notice().endsOn()).isEqualTo(LocalDate.of(2019, 7, 31));
        softly.assertThat(story.notice().endDate()).isEqualTo(LocalDate.of(2019, 7, 31));
    }

    private static void deposit(SoftAssertions softly, StoryResult story) {
        softly.assertThat(story.depositAsked().deposit()).isEqualTo("983.00");
        softly.assertThat(story.depositAsked().costs()).isEqualTo("16.00");
        softly.assertThat(story.depositAsked().due()).isEqualTo("999.00");
        softly.assertThat(story.depositAsked().structuredCommunication()).contains("02");
        softly.assertThat(story.statement().depositPaid()).isEqualTo("999.00");
        softly.assertThat(story.statement().depositBalance()).isEqualTo("0.00");
        softly.assertThat(story.statement().depositStatus()).isEqualTo("paid");
    }

    private static void rent(SoftAssertions softly, StoryResult story) {
        softly.assertThat(story.rentDecided().effectiveFrom()).isEqualTo(LocalDate.of(2019, 3, 1));
        softly.assertThat(story.rentDecided().reason()).isEqualTo("initial");
        JsonNode decision = story.rentDecided().decision();
        amount(softly, decision, "indexedIncome", "20630.42");
        amount(softly, decision, "incomeLimit", "39360.00");
        amount(softly, decision, "incomeShare", "375.10");
        amount(softly, decision, "familyReduction", "19.00");
        amount(softly, decision, "patrimonyReduction", "40.00");
        amount(softly, decision, "energyCorrection", "0.00");
        amount(softly, decision, "minimumRent", "180.00");
        amount(softly, decision, "maximumRent", "600.00");
        amount(softly, decision, "calculatedRent", RENT);
        amount(softly, decision, "rent", RENT);
        amount(softly, decision, "socialReduction", "283.90");
        softly.assertThat(decision.path("divisor").asInt()).isEqualTo(55);
        softly.assertThat(decision.path("incomeBand").asText()).isEqualTo("upToLimit");
        softly.assertThat(decision.path("bound").asText()).isEqualTo("none");
        softly.assertThat(decision.path("trace")).isNotEmpty();
    }

    private static void months(SoftAssertions softly, StoryResult story) {
        softly.assertThat(story.postings())
                .extracting(MonthPosted::month)
                .hasToString("[2019-03, 2019-04, 2019-05, 2019-06, 2019-07]");
        softly.assertThat(story.postings())
                .extracting(MonthPosted::amount)
                .hasToString("[" + RENT + ", 316.10, 316.10, 316.10, 316.10]");
        softly.assertThat(story.postings())
                .extracting(MonthPosted::balance)
                .hasToString("[316.10, 316.10, 632.20, 632.20, 632.20]");
        softly.assertThat(story.statement().movements()).isEqualTo(2);
        softly.assertThat(story.statement().matched()).isEqualTo(2);
        softly.assertThat(story.statement().unmatched()).isZero();
        softly.assertThat(story.statement().rentBalance()).isEqualTo("0.00");
        softly.assertThat(story.payments()).extracting(RentPaid::balance).hasToString("[316.10, 316.10, 316.10]");
    }

    private static void settlement(SoftAssertions softly, StoryResult story) {
        softly.assertThat(story.settled().finalBalance()).isEqualTo("1032.10");
        softly.assertThat(story.settled().applied()).isEqualTo("983.00");
        softly.assertThat(story.settled().interest()).isEqualTo("0.00");
        softly.assertThat(story.settled().refund()).isEqualTo("0.00");
        softly.assertThat(story.settled().depositStatus()).isEqualTo("settled");
        softly.assertThat(story.settled().balance()).isEqualTo("49.10");
        softly.assertThat(story.settled().ledger())
                .extracting(line -> line.amount().toPlainString())
                .containsExactlyInAnyOrder(
                        RENT, RENT, RENT, RENT, RENT, "-316.10", "-316.10", "-316.10", "-316.10", "700.00", "16.00",
                        "-983.00");
        softly.assertThat(story.settled().ledger().stream()
                        .filter(line -> line.amount().equals(new BigDecimal(RENT)))
                        .map(LedgerLine::period))
                .containsExactlyInAnyOrder("2019-03", "2019-04", "2019-05", "2019-06", "2019-07");
    }

    private static void amount(SoftAssertions softly, JsonNode node, String name, String expected) {
        softly.assertThat(node.path(name).decimalValue()).as(name).isEqualTo(expected);
    }
}
