package be.huurwerk.benchmarks.ledger;

import be.huurwerk.bankformats.coda.CodaWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A CODA file of a day: payments of the rent by its communication, in statements of a few thousand movements each. */
final class BankDay {

    private static final int OF_A_STATEMENT = 7_500;
    private static final String ACCOUNT = "BE68539007547034";
    private static final String PAYER = "BE71096123456769";

    private BankDay() {}

    static byte[] file(List<LedgerTables.Account> payers, LocalDate day) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        BigDecimal balance = new BigDecimal("1000.00");
        for (int from = 0, number = 1; from < payers.size(); from += OF_A_STATEMENT, number++) {
            CodaWriter statement = CodaWriter.statement(number, ACCOUNT, day, balance);
            for (LedgerTables.Account payer : payers.subList(from, Math.min(payers.size(), from + OF_A_STATEMENT))) {
                statement.structured(
                        payer.rent(),
                        day,
                        payer.communication().digits(),
                        PAYER,
                        "Tenant " + payer.number(),
                        "R" + payer.number());
                balance = balance.add(payer.rent());
            }
            file.writeBytes(statement.bytes());
        }
        return file.toByteArray();
    }
}
