package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * A case by each of the four real ladders, through the API: who never pays meets each step on the day of a calendar that was written by hand, not
 * a day before, and each letter says what the first reminder has to say. Each letter leaves on the day of its step; its term is 14 days by the
 * landlord's policy, and by the law, for the post from the third working day on, since September 2023. The next step waits until it has passed.
 */
@QuarkusTest
@TestProfile(AuthorisedStepTest.LawyerAtOnce.class)
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class FourLaddersTest {

    private final UUID tenancyId = Ids.next();
    private final Map<String, String> letters = new HashMap<>();
    private String bankTold;
    private String arrearsCase;

    private void owes(String dueOn, String amount, String openedOn) {
        bankTold = dueOn;
        itIs(openedOn);
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, dueOn, amount));
        Api.account(tenancyId);
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        Api.evaluate(openedOn);
        arrearsCase = "/arrearsCases/"
                + Api.get("/arrearsCases?tenancyId=" + tenancyId).jsonPath().getString("items[0].arrearsCaseId");
    }

    private void itIs(String day) {
        Api.businessDate(day);
        Api.bankToldUntil(bankTold, day);
        bankTold = day;
    }

    /** The step is the next one, is not due the day before, and is taken on the day; its letter leaves the same day. */
    private void meets(String on, String code, String channel, String client) throws IOException {
        itIs(on);
        String dayBefore = LocalDate.parse(on).minusDays(1).toString();
        Api.get(arrearsCase + "?on=" + dayBefore).then().body("nextStep.due", equalTo(false));
        Response now = Api.get(arrearsCase);
        now.then()
                .body("nextStep.code", equalTo(code))
                .body("nextStep.due", equalTo(true))
                .body("heldBackBy", nullValue());
        if (!now.jsonPath().getList("nextStep.authorisedBy").isEmpty()) {
            Api.post("approver", arrearsCase + "/authorisations", Map.of("code", code))
                    .then()
                    .statusCode(201);
        }
        Api.post(client, arrearsCase + "/steps", Map.of("code", code, "on", on, "channel", channel))
                .then()
                .statusCode(201)
                .body("stage", equalTo(code));
        if (channel.endsWith("etter")) {
            String step = Api.get(arrearsCase + "/steps").jsonPath().getString("items[-1].stepId");
            letters.put(code, text(Api.get(arrearsCase + "/steps/" + step + "/letter")));
            Api.post(
                            client,
                            arrearsCase + "/steps/" + step + "/sendings",
                            Map.of("handedOverOn", on, "reference", "RR " + on))
                    .then()
                    .statusCode(201);
        }
    }

    private void endsThere(String on) {
        itIs(on);
        Api.get(arrearsCase).then().body("nextStep", nullValue());
    }

    private static String text(Response letter) throws IOException {
        letter.then().statusCode(200);
        try (PDDocument document = Loader.loadPDF(letter.asByteArray())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    /** What art. XIX.2 asks of a first reminder; every letter has it. */
    private void everyLetterSaysWhoAsksWhatUntilWhenAndHowToContestIt(String debt) {
        assertThat(letters)
                .isNotEmpty()
                .allSatisfy((code, letter) -> assertThat(letter)
                        .as(code)
                        .contains("Proefella Van Testegem", "Te betalen tot en met", "kalenderdagen om te betalen")
                        .contains("De schuldeiser is Woonmaatschappij Voorbeeld, ondernemingsnummer 0123456749")
                        .contains("Omschrijving Te betalen tegen Euro", debt)
                        .contains("bewijsstukken", "betwisten"));
        assertThat(letters.get("reminder1")).contains("Deze brief kost u niets");
    }

    @Test
    void woonhavenWritesThreeTimesAndGoesToTheJudge() throws IOException {
        // 15 May, 1 June, and the 15th, which is the last day of the term of the second: the 16th; then + 30 and + 30
        // days
        owes("2021-05-10", "316.10", "2021-05-11");
        meets("2021-05-15", "reminder1", "letter", "finance-office");
        meets("2021-06-01", "reminder2", "letter", "finance-office");
        meets("2021-06-16", "reminder3", "letter", "finance-office");
        meets("2021-07-16", "conciliation", "court", "finance-office");
        meets("2021-08-15", "court", "court", "finance-office");
        endsThere("2021-10-01");

        everyLetterSaysWhoAsksWhatUntilWhenAndHowToContestIt("10 mei 2021 316,10");
        assertThat(letters.get("reminder1")).contains("Herinnering: uw huur", "afbetalingsplan");
        assertThat(letters.get("reminder2")).contains("Tweede herinnering", "Deze brief kost u niets");
        // 10 % of 316.10, in the years before the law
        assertThat(letters.get("reminder3")).contains("Derde herinnering", "31,61", "Samen 347,71");
    }

    @Test
    void swalCallsBetweenTwoLettersAndLetsTheWelfareCentreMediate() throws IOException {
        // a call after the term until 29 May, the 1st a week later or more, after the term until 15 July, + 30 days
        owes("2022-05-10", "316.10", "2022-05-11");
        meets("2022-05-15", "reminder1", "letter", "finance-office");
        meets("2022-05-30", "call", "phone", "social-worker");
        meets("2022-07-01", "reminder2", "letter", "finance-office");
        meets("2022-07-16", "reminder3", "registeredLetter", "finance-office");
        meets("2022-08-15", "conciliation", "court", "finance-office");
        endsThere("2022-10-01");

        everyLetterSaysWhoAsksWhatUntilWhenAndHowToContestIt("10 mei 2022 316,10");
        // the call is no letter
        assertThat(letters.get("reminder2")).contains("Tweede herinnering");
        assertThat(letters.get("reminder3")).contains("Derde herinnering");
        assertThat(letters.get("reminder3"))
                .contains("Verzending Aangetekend", "Het OCMW van uw gemeente kan u helpen", "Deze brief kost u niets");
    }

    @Test
    void deArkWritesOnTheRunOfThe15thAndWarnsOfTheWelfareCentreFirst() throws IOException {
        // the second letter in the second month in a row, at 12.50 before the law; the third in the third month
        owes("2023-05-10", "316.10", "2023-05-11");
        meets("2023-05-15", "reminder1", "letter", "finance-office");
        meets("2023-06-15", "reminder2", "letter", "finance-office");
        meets("2023-07-15", "reminder3", "registeredLetter", "finance-office");
        endsThere("2023-08-20");

        everyLetterSaysWhoAsksWhatUntilWhenAndHowToContestIt("10 mei 2023 316,10");
        assertThat(letters.get("reminder1"))
                .contains("melden wij uw achterstand aan het OCMW", "schriftelijk weten")
                .contains("kan een volgende brief u 12,50 euro kosten");
        assertThat(letters.get("reminder2")).contains("12,50", "Samen 328,60");
        assertThat(letters.get("reminder3")).contains("Verzending Aangetekend");
    }

    @Test
    void vlaamseArdennenGivesFormalNoticeAtTwoMonthsAndSendsALawyerUnderTheLaw() throws IOException {
        // 16, 17 and 21 May are working days, so the first term is until 3 June; the 15th two weeks later or more is in
        // July, of which the term
        // is from the 18th until the 31st; then + 30, + 14 and + 30 days
        owes("2024-05-10", "316.10", "2024-05-11");
        meets("2024-05-15", "reminder1", "letter", "finance-office");
        meets("2024-06-04", "reminder2", "letter", "finance-office");
        // the rent of June makes it two
        Api.postMonth("2024-06");
        meets("2024-07-15", "formalNotice", "registeredLetter", "finance-office");
        meets("2024-08-01", "mediation", "phone", "social-worker");
        meets("2024-08-31", "conciliation", "court", "finance-office");
        meets("2024-09-14", "lawyerLetter", "lawyer", "finance-office");
        meets("2024-10-14", "court", "court", "finance-office");
        endsThere("2024-12-01");

        everyLetterSaysWhoAsksWhatUntilWhenAndHowToContestIt("10 mei 2024 316,10");
        assertThat(letters)
                .allSatisfy((code, letter) -> assertThat(letter)
                        .as(code)
                        .contains("artikelen XIX.2 en XIX.4", "14 kalenderdagen om te betalen, van"));
        assertThat(letters.get("formalNotice")).contains("Ingebrekestelling", "Verzending Aangetekend");
    }

    @Test
    void anotherLanguageIsAnExplanationAndSaysSo() throws IOException {
        owes("2024-05-10", "316.10", "2024-05-11");
        meets("2024-05-15", "reminder1", "letter", "finance-office");
        String step = Api.get(arrearsCase + "/steps").jsonPath().getString("items[0].stepId");

        Response english = Api.call()
                .header("Accept-Language", "en")
                .get("/arrears/v1" + arrearsCase + "/steps/" + step + "/letter");

        english.then().header("Content-Language", not(equalTo("nl-BE")));
        assertThat(text(english)).contains("not the official letter", "how you can contest the debt");
        assertThat(letters.get("reminder1")).doesNotContain("not the official letter");
    }
}
