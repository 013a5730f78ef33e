package be.huurwerk.arrears;

import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.bankformats.coda.CodaWriter;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** A bank account of the landlord that no other test uses: its statements, and its movements in the queue. */
final class Bank {

    /** On which the landlord's policy says that rents are paid. */
    static final String LANDLORD = "BE68539007547034";

    static final String PAYER = "BE71096123456769";
    static final LocalDate DAY = LocalDate.of(2019, 4, 8);

    private static final AtomicInteger ACCOUNTS = new AtomicInteger(1_000_000);

    private final String account = iban(ACCOUNTS.incrementAndGet());
    private int number;

    /** A Belgian account with right check digits. */
    static String iban(int number) {
        String base = "539" + String.format("%07d", number);
        long national = Long.parseLong(base) % 97;
        String bban = base + String.format("%02d", national == 0 ? 97 : national);
        long check = 98
                - new java.math.BigInteger(bban + "111400")
                        .mod(java.math.BigInteger.valueOf(97))
                        .longValue();
        return "BE" + String.format("%02d", check) + bban;
    }

    String account() {
        return account;
    }

    CodaWriter statement() {
        return CodaWriter.statement(++number, account, DAY, new BigDecimal("1000.00"));
    }

    /** A payment that nobody knows the purpose of; its id. */
    String queued(String amount, String text, String payer) {
        Api.importCoda(statement()
                        .free(new BigDecimal(amount), DAY, text, payer, "Voorbeeld", "E2E")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));
        var ids = queue().jsonPath().getList("items.movementId");
        return ids.get(ids.size() - 1).toString();
    }

    Response queue() {
        return Api.get("/unmatchedMovements?pageSize=200&account=" + account);
    }
}
