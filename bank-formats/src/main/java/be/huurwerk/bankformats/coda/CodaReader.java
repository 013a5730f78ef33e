package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads CODA 2.6, strictly: what does not add up is refused with a {@link CodaException} that names line, field, what was expected
 * and what was found. Streams: no more than a movement is in memory, whatever the size of the file. Several files may follow
 * each other in the input.
 */
public final class CodaReader {

    /**
     * How a file is written when nobody says otherwise. A line that is too long so, and has its length in UTF-8, is read as UTF-8; and what has
     * no sign in ISO 8859-1 is read as in windows-1252.
     */
    public static final Charset DEFAULT_CHARSET = StandardCharsets.ISO_8859_1;

    /** A file that begins with this mark says itself that it is written in UTF-8. */
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CodaReader() {}

    /**
     * Reads the input to its end.
     *
     * @throws CodaException when the file is broken; the handler may have heard of movements before
     */
    public static void read(InputStream input, Charset charset, CodaHandler handler) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(input, BOM.length);
        byte[] start = bytes.readNBytes(BOM.length);
        boolean marked = Arrays.equals(start, BOM);
        if (!marked) {
            bytes.unread(start);
        }
        Charset said = marked ? StandardCharsets.UTF_8 : charset;
        var lines = new LineSource(new StrictText(bytes, said), said.equals(DEFAULT_CHARSET));
        CodaParser parser = new CodaParser(handler);
        try {
            for (CodaLine line = lines.next(); line != null; line = lines.next()) {
                parser.accept(line);
            }
        } catch (CharacterCodingException notText) {
            throw new CodaException(
                    lines.lines() + 1,
                    CodaFault.ENCODING,
                    "line",
                    new Words("text in " + said.name(), "tekst in " + said.name()),
                    new Words("other bytes", "andere bytes"));
        }
        parser.end(lines.lines());
    }

    /** All statements of a file that fits in memory. */
    public static List<CodaStatement> readAll(byte[] file, Charset charset) {
        Collector collector = new Collector();
        try {
            read(new ByteArrayInputStream(file), charset, collector);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return collector.finish();
    }

    private static final class Collector implements CodaHandler {

        private final List<CodaStatement> statements = new ArrayList<>();
        private final List<CodaMovement> movements = new ArrayList<>();
        private final List<CodaFinding> findings = new ArrayList<>();
        private CodaOpening opening;

        @Override
        public void opened(CodaOpening opening) {
            this.opening = opening;
        }

        @Override
        public void movement(CodaMovement movement) {
            movements.add(movement);
        }

        @Override
        public void closed(CodaClosing closing) {
            statements.add(new CodaStatement(opening, movements, closing, findings));
            movements.clear();
            findings.clear();
        }

        @Override
        public void finding(CodaFinding finding) {
            findings.add(finding);
        }

        /** A finding about the link to a next file comes after the statement it is about. */
        List<CodaStatement> finish() {
            if (!findings.isEmpty() && !statements.isEmpty()) {
                CodaStatement last = statements.remove(statements.size() - 1);
                List<CodaFinding> all = new ArrayList<>(last.findings());
                all.addAll(findings);
                statements.add(new CodaStatement(last.opening(), last.movements(), last.closing(), all));
            }
            return List.copyOf(statements);
        }
    }
}
