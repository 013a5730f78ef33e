package be.huurwerk.arrears;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A debt that was paid on the day of a step was not asked by it, though the payment came back later. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class PaidAndBackTest {

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private UUID account;
    private String arrearsCase;

    /** The rents of April and May, due on the 10th; April is paid on 12 April. */
    @BeforeEach
    void owesMayWhileAprilIsPaid() {
        Api.businessDate("2019-07-20");
        Api.bankToldUntil("2019-04-08", "2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        rent("2019-04");
        book(NewEntry.credit(EntryKind.payment, LocalDate.of(2019, 4, 12), Euro.of("316.10"), "of April"));
        rent("2019-05");
    }

    private void remind() {
        Api.evaluate("2019-05-16");
        arrearsCase = "/arrearsCases/"
                + Api.json(Api.get("/arrearsCases?tenancyId=" + tenancyId + "&on=2019-05-16"))
                        .getString("items[0].arrearsCaseId");
        Api.post(arrearsCase + "/steps", Map.of("code", "reminder1", "on", "2019-05-16", "channel", "letter"))
                .then()
                .statusCode(201)
                .body("stage", equalTo("reminder1"));
    }

    private void rent(String month) {
        YearMonth period = YearMonth.parse(month);
        book(NewEntry.rent(period, period.atDay(10), period.atDay(1), Euro.of("316.10"), "rent"));
    }

    private void book(NewEntry line) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(account, line));
    }

    private void comesBack(LocalDate on) {
        LedgerEntry payment =
                ledger.find(account, EntryKind.payment, "of April").orElseThrow();
        book(NewEntry.reversal(payment, on, "returned"));
    }

    private ValidatableResponse shown(String on) {
        return Api.get(arrearsCase + "?on=" + on).then().statusCode(200);
    }

    @Test
    void beginsAtTheFirstLetterWhenThePaymentComesBackAfterIt() {
        // Given the first letter, which asks May
        remind();

        // When
        comesBack(LocalDate.of(2019, 5, 20));

        // Then nobody asked April
        shown("2019-05-21")
                .body("oldestDue", equalTo("2019-04-10"))
                .body("stage", equalTo("overdue"))
                .body("nextStep.code", equalTo("reminder1"))
                .body("nextStep.facts.sameStepOn", equalTo("2019-05-16"));
        // and the evening of the letter is as it was
        shown("2019-05-16").body("oldestDue", equalTo("2019-05-10")).body("stage", equalTo("reminder1"));
    }

    /** The letter that is kept does not ask April. */
    @Test
    void beginsAtTheFirstLetterWhenTheBankTellsAfterItThatThePaymentCameBackBefore() {
        // Given
        remind();

        // When
        comesBack(LocalDate.of(2019, 5, 12));

        // Then
        shown("2019-05-21")
                .body("oldestDue", equalTo("2019-04-10"))
                .body("stage", equalTo("overdue"))
                .body("nextStep.code", equalTo("reminder1"));
    }

    @Test
    void goesOnWhereThePaymentCameBackBeforeIt() {
        // When
        comesBack(LocalDate.of(2019, 5, 16));
        remind();

        // Then the letter asked April too
        shown("2019-05-21")
                .body("oldestDue", equalTo("2019-04-10"))
                .body("stage", equalTo("reminder1"))
                .body("nextStep.code", equalTo("reminder2"))
                .body("nextStep.facts.sameStepOn", nullValue());
    }
}
