package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.coda.CodaReader;
import be.huurwerk.bankformats.coda.CodaWriter;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;

/** Reads files of many movements twice, as an import does; its arguments are the format and how many. Runs in a process of a small heap. */
final class LargeFile {

    private static final String LINE_END = "\r\n";

    private LargeFile() {}

    public static void main(String[] arguments) {
        int movements = Integer.parseInt(arguments[1]);
        FileReader file = file(arguments[0], movements);
        Survey survey = Survey.of(file, movement -> 0);
        Sum sum = new Sum();
        file.read(new InBatches(sum));
        System.out.print(survey.statements().get(0).movements() + " " + sum.amount + " " + sum.largest);
    }

    private static FileReader file(String format, int movements) {
        return switch (format) {
            case "coda" -> handler -> CodaFile.read(coda(movements), CodaReader.DEFAULT_CHARSET, handler);
            case "camt" -> handler -> CamtFile.read(camt(movements), handler);
            default -> handler -> CamtFile.read(camtBatch(movements), handler);
        };
    }

    private static final class Sum implements InBatches.Taker {

        private BigDecimal amount = BigDecimal.ZERO;
        private int largest;

        @Override
        public void opened(ReadNotification notification) {}

        @Override
        public void take(int first, List<ReadMovement> movements) {
            largest = Math.max(largest, movements.size());
            movements.forEach(movement -> amount = amount.add(movement.amount().amount()));
        }

        @Override
        public void closed(ReadStatement statement) {}

        @Override
        public void closed(ReadNotification notification) {}
    }

    /** The file of one movement, with that movement as often as asked. */
    private static InputStream coda(int movements) {
        LocalDate day = LocalDate.of(2019, 4, 8);
        String[] lines = CodaWriter.statement(1, "BE68539007547034", day, BigDecimal.ZERO)
                .free(new BigDecimal("0.01"), day, "huur", "BE71096123456769", "Voorbeeld", "E2E")
                .write()
                .split("\r\n");
        String tail = placed(lines[5], 43, thousandths(movements))
                + LINE_END
                + placed(placed(lines[6], 17, String.format("%06d", movements * 3 + 2)), 38, thousandths(movements))
                + LINE_END;
        return stream(
                lines[0] + LINE_END + lines[1] + LINE_END,
                movements,
                at -> {
                    String sequence = String.format("%04d", at % 10_000);
                    return placed(lines[2], 3, sequence)
                            + LINE_END
                            + placed(lines[3], 3, sequence)
                            + LINE_END
                            + placed(lines[4], 3, sequence)
                            + LINE_END;
                },
                tail);
    }

    private static String placed(String line, int position, String value) {
        return line.substring(0, position - 1) + value + line.substring(position - 1 + value.length());
    }

    private static String thousandths(int cents) {
        return String.format("%015d", cents * 10L);
    }

    /** All in one entry. */
    private static InputStream camtBatch(int movements) {
        return stream(
                head(movements) + "<Ntry><Amt Ccy=\"EUR\">" + BigDecimal.valueOf(movements, 2)
                        + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2019-04-08</Dt></BookgDt><NtryDtls>"
                        + "<Btch><NbOfTxs>" + movements + "</NbOfTxs></Btch>",
                movements,
                at -> "<TxDtls><Refs><EndToEndId>E" + at + "</EndToEndId></Refs><Amt Ccy=\"EUR\">0.01</Amt></TxDtls>\n",
                "</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>");
    }

    private static String head(int movements) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>S</Id>"
                + "<LglSeqNb>1</LglSeqNb><Acct><Id><IBAN>BE68539007547034</IBAN></Id></Acct>"
                + balance("OPBD", 0)
                + balance("CLBD", movements);
    }

    private static InputStream camt(int movements) {
        return stream(
                head(movements),
                movements,
                at ->
                        "<Ntry><Amt Ccy=\"EUR\">0.01</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2019-04-08"
                                + "</Dt></BookgDt><AcctSvcrRef>R" + at + "</AcctSvcrRef></Ntry>\n",
                "</Stmt></BkToCstmrStmt></Document>");
    }

    private static String balance(String kind, int cents) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">"
                + BigDecimal.valueOf(cents, 2) + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2019-04-08</Dt></Dt></Bal>";
    }

    /** Made as it is read. */
    private static InputStream stream(String head, int movements, IntFunction<String> movement, String tail) {
        Iterator<String> parts = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < movements + 2;
            }

            @Override
            public String next() {
                int at = next++;
                return at == 0 ? head : at <= movements ? movement.apply(at) : tail;
            }
        };
        return new InputStream() {
            private byte[] part = {};
            private int at;

            @Override
            public int read() {
                return fill() ? part[at++] : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (!fill()) {
                    return -1;
                }
                int count = Math.min(length, part.length - at);
                System.arraycopy(part, at, into, offset, count);
                at += count;
                return count;
            }

            private boolean fill() {
                while (at == part.length && parts.hasNext()) {
                    part = parts.next().getBytes(StandardCharsets.ISO_8859_1);
                    at = 0;
                }
                return at < part.length;
            }
        };
    }
}
