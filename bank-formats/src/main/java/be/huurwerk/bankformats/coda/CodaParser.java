package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The order of records of a file, and what the end of a statement must agree with. */
final class CodaParser {

    private enum State {
        HEADER(Words.of("0")),
        OLD_BALANCE(Words.of("1")),
        MOVEMENTS(new Words("21, 22, 23, 31, 32, 33 or 8", "21, 22, 23, 31, 32, 33 of 8")),
        AFTER_BALANCE(new Words("4 or 9", "4 of 9"));

        private final Words expected;

        State(Words expected) {
            this.expected = expected;
        }
    }

    /** A file of its own for details would book again what its statement books as a total. */
    private static final String STATEMENT = "00000";

    private final CodaHandler handler;
    private State state = State.HEADER;
    private CodaLine last;
    private CodaLine header;
    private char structure;
    private CodaAccount account;
    private CodaOpening opening;
    private StatementBody body;
    private BigDecimal newBalance;
    private Optional<LocalDate> newBalanceDate;
    private int records;

    CodaParser(CodaHandler handler) {
        this.handler = handler;
    }

    void accept(CodaLine line) {
        switch (state) {
            case HEADER -> header(expect(line, "0"));
            case OLD_BALANCE -> open(expect(line, "1"));
            case MOVEMENTS -> inMovements(line);
            case AFTER_BALANCE -> {
                if (!line.code().equals("4")) {
                    close(expect(line, "9"));
                }
            }
        }
        last = line;
    }

    void end(int lines) {
        if (last == null) {
            throw new CodaException(lines + 1, CodaFault.EMPTY_INPUT, "record", "0", new Words("nothing", "niets"));
        }
        if (state != State.HEADER) {
            throw new CodaException(
                    lines + 1,
                    CodaFault.UNEXPECTED_END,
                    "record",
                    state.expected,
                    new Words("end of input", "einde van het bestand"));
        }
        if (last.at(128) == '1') {
            handler.finding(CodaFinding.of(last.number(), CodaFault.LINK, "anotherFileFollows", "2", "1"));
        }
    }

    private void header(CodaLine line) {
        line.date("creationDate", 6);
        line.digits("bank", 12, 14);
        if (!line.raw(1, 5).equals("00000") || !line.raw(15, 16).equals("05")) {
            throw line.fault(CodaFault.HEADER, "application", "00000 / 05", line.raw(1, 5) + " / " + line.raw(15, 16));
        }
        if (line.at(128) != '2') {
            throw line.fault(CodaFault.HEADER, "version", "2", line.at(128));
        }
        String separate = line.field(84, 88);
        if (!separate.isEmpty() && !separate.equals(STATEMENT)) {
            throw line.fault(CodaFault.HEADER, "separateApplication", STATEMENT, separate);
        }
        if (last != null && last.at(128) != '1') {
            handler.finding(CodaFinding.of(last.number(), CodaFault.LINK, "anotherFileFollows", "1", last.at(128)));
        }
        header = line;
        state = State.OLD_BALANCE;
    }

    private void open(CodaLine line) {
        structure = line.at(2);
        account = CodaAccount.ofStatement(line, structure, 6);
        newBalance = line.signedAmount("oldBalance", 43, 44, 58);
        newBalanceDate = Optional.empty();
        opening = new CodaOpening(
                line.number(),
                header.date("creationDate", 6),
                header.field(12, 14),
                header.at(17) == 'D',
                header.field(25, 34),
                header.field(61, 71),
                account.number(),
                account.currency(),
                line.number("statementNumber", 3, 5),
                line.number("codaSequence", 126, 128),
                line.date("oldBalanceDate", 59),
                newBalance,
                line.field(65, 90),
                line.field(91, 125));
        body = new StatementBody(handler, opening);
        records = 1;
        state = State.MOVEMENTS;
        handler.opened(opening);
    }

    private void inMovements(CodaLine line) {
        switch (line.code()) {
            case "8" -> {
                body.finish();
                balance(line);
                records++;
                state = State.AFTER_BALANCE;
            }
            case "9" -> {
                if (records > 1) {
                    throw line.fault(CodaFault.RECORD_ORDER, "record", "8", "9");
                }
                close(line);
            }
            default -> {
                body.accept(line);
                records++;
            }
        }
    }

    private void balance(CodaLine line) {
        StatementBody.checkNumber(opening, line, 2);
        CodaAccount same = CodaAccount.read(line, structure, 5);
        if (!same.currency().equals(account.currency())) {
            throw line.fault(CodaFault.ACCOUNT, "currency", account.currency(), same.currency());
        }
        if (!same.equals(account)) {
            throw line.fault(CodaFault.ACCOUNT, "account", account.number(), same.number());
        }
        BigDecimal found = line.signedAmount("newBalance", 42, 43, 57);
        BigDecimal expected = opening.oldBalance().add(body.credits()).subtract(body.debits());
        if (expected.compareTo(found) != 0) {
            throw line.fault(CodaFault.BALANCE, "newBalance", expected, found);
        }
        newBalance = found;
        newBalanceDate = Optional.of(line.date("newBalanceDate", 58));
    }

    private void close(CodaLine line) {
        int counted = line.number("recordCount", 17, 22);
        if (counted != records) {
            throw line.fault(CodaFault.RECORD_COUNT, "recordCount", records, counted);
        }
        total(line, CodaFault.DEBIT_TOTAL, "debitTotal", line.amount("debitTotal", 23, 37), body.debits());
        total(line, CodaFault.CREDIT_TOTAL, "creditTotal", line.amount("creditTotal", 38, 52), body.credits());
        state = State.HEADER;
        handler.closed(new CodaClosing(
                line.number(), newBalance, newBalanceDate, records, body.debits(), body.credits(), body.movements()));
    }

    private static void total(CodaLine line, CodaFault fault, String field, BigDecimal found, BigDecimal expected) {
        if (found.compareTo(expected) != 0) {
            throw line.fault(fault, field, expected, found);
        }
    }

    private CodaLine expect(CodaLine line, String code) {
        if (!line.code().equals(code)) {
            throw line.fault(CodaFault.RECORD_ORDER, "record", state.expected, line.code());
        }
        return line;
    }
}
