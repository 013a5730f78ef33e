package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import java.util.Set;

/** The movements of a statement: records 21 to 33 in their order, and the sums over them. */
final class StatementBody {

    private final CodaHandler handler;
    private final CodaOpening opening;
    private final Numbering numbering = new Numbering();
    private MovementGroup group;
    private InformationDraft information;
    private CodaLine previous;
    private BigDecimal debits = BigDecimal.ZERO;
    private BigDecimal credits = BigDecimal.ZERO;
    private int movements;

    StatementBody(CodaHandler handler, CodaOpening opening) {
        this.handler = handler;
        this.opening = opening;
    }

    void accept(CodaLine line) {
        String code = line.code();
        checkLink(code);
        switch (code) {
            case "21" -> movement(line);
            case "22" -> {
                follows(line, Set.of("21"));
                group.current().second(line);
            }
            case "23" -> {
                follows(line, Set.of("21", "22"));
                group.current().third(line);
            }
            case "31" -> information(line);
            case "32" -> {
                follows(line, Set.of("31"));
                information.second(line);
            }
            case "33" -> {
                follows(line, Set.of("31", "32"));
                information.third(line);
            }
            default ->
                throw line.fault(
                        CodaFault.RECORD_ORDER,
                        "record",
                        new Words("21, 22, 23, 31, 32, 33 or 8", "21, 22, 23, 31, 32, 33 of 8"),
                        code);
        }
        previous = line;
    }

    void finish() {
        checkLink("");
        finishInformation();
        if (group != null) {
            group.finish();
            group = null;
        }
        previous = null;
    }

    private void movement(CodaLine line) {
        finishInformation();
        checkNumber(opening, line, 122);
        boolean detail = numbering.advance(line, true);
        MovementDraft draft = new MovementDraft(line);
        if (detail) {
            group.add(draft);
            return;
        }
        if (draft.transaction().type() > CodaTransaction.LAST_OF_MOVEMENTS) {
            throw line.fault(
                    CodaFault.TRANSACTION_TYPE,
                    "transactionCode",
                    new Words("a movement, type 0 to 3", "een verrichting, type 0 tot 3"),
                    draft.transaction().type());
        }
        if (group != null) {
            group.finish();
        }
        group = new MovementGroup(draft, this::handOut);
        if (draft.amount().signum() < 0) {
            debits = debits.subtract(draft.amount());
        } else {
            credits = credits.add(draft.amount());
        }
    }

    /**
     * A movement and the new balance are of the statement that was begun: they carry its number on paper or that of its file, or noughts where
     * the bank prints none.
     */
    static void checkNumber(CodaOpening opening, CodaLine line, int from) {
        int number = line.number("statementNumber", from, from + 2);
        if (number != 0 && number != opening.statementNumber() && number != opening.codaSequence()) {
            throw line.fault(
                    CodaFault.STATEMENT_NUMBER,
                    "statementNumber",
                    String.format("%03d", opening.statementNumber()),
                    line.raw(from, from + 2));
        }
    }

    private void information(CodaLine line) {
        finishInformation();
        if (group == null) {
            throw line.fault(CodaFault.RECORD_ORDER, "record", new Words("21 or 8", "21 of 8"), "31");
        }
        numbering.advance(line, false);
        information = new InformationDraft(line);
    }

    private void follows(CodaLine line, Set<String> allowed) {
        if (previous == null || !allowed.contains(previous.code())) {
            throw line.fault(
                    CodaFault.RECORD_ORDER,
                    "record",
                    notAfter(line.code(), previous == null ? "1" : previous.code()),
                    line.code());
        }
        numbering.same(line);
    }

    private static Words notAfter(String code, String before) {
        return new Words("not " + code + " after " + before, "geen " + code + " na " + before);
    }

    private void finishInformation() {
        if (information != null) {
            group.current().inform(information.finish());
            information = null;
        }
    }

    private void handOut(MovementDraft draft) {
        CodaMovement movement = draft.finish();
        if (movement.communication() instanceof CodaCommunication.Belgian belgian
                && belgian.structuredCommunication().isEmpty()) {
            handler.finding(CodaFinding.of(
                    movement.line(),
                    CodaFault.UNVERIFIED_COMMUNICATION,
                    "communication",
                    new Words("right check digits", "juiste controlecijfers"),
                    belgian.digits()));
        }
        movements++;
        handler.movement(movement);
    }

    /** Position 126 says whether the next record continues this one. Programs of banks err here, so it is told and not refused. */
    private void checkLink(String next) {
        if (previous == null || previous.code().equals("23") || previous.code().equals("33")) {
            return;
        }
        boolean said = previous.at(126) == '1';
        boolean continues = next.length() == 2
                && next.charAt(0) == previous.code().charAt(0)
                && next.charAt(1) > previous.code().charAt(1);
        if (said != continues) {
            handler.finding(CodaFinding.of(
                    previous.number(), CodaFault.LINK, "nextCode", continues ? "1" : "0", previous.at(126)));
        }
    }

    BigDecimal debits() {
        return debits;
    }

    BigDecimal credits() {
        return credits;
    }

    int movements() {
        return movements;
    }
}
