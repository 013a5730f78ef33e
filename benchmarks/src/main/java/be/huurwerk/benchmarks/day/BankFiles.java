package be.huurwerk.benchmarks.day;

import be.huurwerk.bankformats.coda.CodaWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the landlord's bank tells of his one account: files in order, each statement going on where the one before ended. */
final class BankFiles {

    private static final int OF_A_STATEMENT = 7_500;
    private static final int OF_A_FILE = 4 * OF_A_STATEMENT;
    private static final String ACCOUNT = "BE68539007547034";
    private static final String PAYER = "BE71096123456769";

    private BigDecimal balance = new BigDecimal("1000.00");
    private int number;

    /** What somebody pays by a communication. */
    record Payment(int payer, BigDecimal amount, String communication) {}

    /** When the month of this account is paid: on the sixteenth, its peak day, before it, or not at all. */
    enum Paid {
        BEFORE,
        ON_THE_DAY,
        NOT;

        /** Of 24 in turn three do not pay, and four pay on the day. */
        static Paid of(int household) {
            if (household % SectorFigures.IN_ARREARS_ONE_IN == 0) {
                return NOT;
            }
            return household % SectorFigures.ON_THE_PEAK_DAY_ONE_IN == 1 ? ON_THE_DAY : BEFORE;
        }
    }

    /** Files of at most thirty thousand payments, all of a day; some payers write what they like instead of the communication. */
    List<byte[]> of(List<Payment> payments, LocalDate day) {
        List<byte[]> files = new ArrayList<>();
        for (int from = 0; from < payments.size(); from += OF_A_FILE) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            List<Payment> those = payments.subList(from, Math.min(payments.size(), from + OF_A_FILE));
            for (int first = 0; first < those.size(); first += OF_A_STATEMENT) {
                file.writeBytes(statement(those.subList(first, Math.min(those.size(), first + OF_A_STATEMENT)), day));
            }
            files.add(file.toByteArray());
        }
        return files;
    }

    private byte[] statement(List<Payment> payments, LocalDate day) {
        CodaWriter statement = CodaWriter.statement(++number, ACCOUNT, day, balance);
        for (Payment payment : payments) {
            String name = "Tenant " + payment.payer();
            String reference = "R" + payment.payer();
            if (payment.payer() % SectorFigures.UNMATCHED_ONE_IN == 3) {
                statement.free(payment.amount(), day, "huur " + payment.payer(), PAYER, name, reference);
            } else {
                statement.structured(payment.amount(), day, payment.communication(), PAYER, name, reference);
            }
            balance = balance.add(payment.amount());
        }
        return statement.bytes();
    }
}
