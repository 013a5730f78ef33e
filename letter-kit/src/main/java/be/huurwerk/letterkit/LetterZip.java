package be.huurwerk.letterkit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file with a PDF a letter, under an id: no name of a person stands in it outside the letters. The same letters give the
 * same bytes.
 */
public final class LetterZip {

    private final ZipOutputStream zip;

    public LetterZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED); // a PDF is compressed already
    }

    public void add(UUID id, LocalDate dated, byte[] pdf) throws IOException {
        add(id.toString(), dated, pdf);
    }

    /** @param name of ids, without its ending, as {@code folder/file} */
    public void add(String name, LocalDate dated, byte[] pdf) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(pdf);
        ZipEntry entry = new ZipEntry(name + ".pdf");
        entry.setTimeLocal(dated.atStartOfDay());
        entry.setSize(pdf.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(pdf);
        zip.closeEntry();
    }

    /** Makes the file whole. Without it, as after a fault halfway, no reader takes what was written for an archive. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
