package be.huurwerk.rent.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file with a PDF a tenancy, under the tenancy's id: no name of a person stands in it outside the letters. The same letters give the
 * same bytes.
 */
final class LetterZip {

    private final ZipOutputStream zip;

    LetterZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED); // a PDF is compressed already
    }

    void add(StoredLetter letter) throws IOException {
        byte[] pdf = letter.pdf().orElseThrow();
        CRC32 sum = new CRC32();
        sum.update(pdf);
        ZipEntry entry = new ZipEntry(letter.tenancyId() + ".pdf");
        entry.setTimeLocal(letter.dated().atStartOfDay());
        entry.setSize(pdf.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(pdf);
        zip.closeEntry();
    }

    /** Makes the file whole. Without it, as after a fault halfway, no reader takes what was written for an archive. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
