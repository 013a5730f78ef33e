package be.huurwerk.arrears.court;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.court.Bundle.Left;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/** Whatever somebody once kept as a paper, the file is made. */
class BundleTest {

    private static Exhibit paper(String mediaType, Supplier<byte[]> bytes) {
        return new Exhibit(Item.contacts, "correspondence", Optional.empty(), mediaType, Optional.of("/a"), bytes);
    }

    private static Bundle.Paper pdf(byte[] bytes) {
        return Bundle.paper(paper("application/pdf", () -> bytes));
    }

    private static byte[] onePage(float version, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.setVersion(version);
            if (locked) {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy("owner", "reader", new AccessPermission());
                policy.setEncryptionKeyLength(256);
                document.protect(policy);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A PNG of which the head says that it is that large; the rest is missing. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(head);
        data.writeBytes("IHDR");
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.toByteArray());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(bytes);
        file.writeLong(0x89504E470D0A1A0AL);
        file.writeInt(13);
        file.write(head.toByteArray());
        file.writeInt((int) sum.getValue());
        return bytes.toByteArray();
    }

    @Test
    void bindsAPdfOfVersionTwo() throws Exception {
        Bundle.Paper paper = pdf(onePage(2.0f, false));

        assertThat(paper.left()).isEmpty();
        try (PDDocument bundle = Loader.loadPDF(Bundle.of(onePage(1.7f, false), List.of(paper)))) {
            assertThat(bundle.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void leavesOutWhatIsLockedWithALongKeyOrForSomebodysCertificate() throws IOException {
        assertThat(pdf(onePage(2.0f, true)).left()).contains(Left.encrypted);
        assertThat(pdf(forACertificate()).left()).isPresent();
    }

    /** Locked for who has the key of a certificate; there is none. */
    private static byte[] forACertificate() {
        List<String> objects = List.of(
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>",
                "<</Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 /CF <</DefaultCryptFilter"
                        + " <</CFM /AESV2 /Length 128 /Recipients [<3080>]>>>> /StmF /DefaultCryptFilter /StrF /DefaultCryptFilter>>");
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int at = 0; at < objects.size(); at++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append("%d 0 obj\n%s\nendobj\n".formatted(at + 1, objects.get(at)));
        }
        int begin = file.length();
        file.append(table)
                .append("trailer\n<</Root 1 0 R /Encrypt 4 0 R /Size 5 /ID [<00> <00>]>>\nstartxref\n")
                .append(begin)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void leavesOutASmallFileThatIsAHugeImage() throws IOException {
        byte[] huge = png(60_000, 60_000);

        assertThat(Bundle.paper(paper("image/png", () -> huge)).left()).contains(Left.noRoom);
        byte[] cut = png(60, 60);
        assertThat(Bundle.paper(paper("image/png", () -> cut)).left()).contains(Left.broken);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB), "png", sound);
        assertThat(Bundle.paper(paper("image/png", sound::toByteArray)).left()).isEmpty();
    }

    @Test
    void leavesOutWhatAnotherServiceDoesNotGive() {
        Exhibit erased = paper("application/pdf", () -> {
            throw ProblemException.unavailable(Duration.ofSeconds(5), new Text("It is away.", "Hij is weg."));
        });

        assertThat(Bundle.paper(erased).left()).contains(Left.notFetched);
    }

    @Test
    void takesOrLeavesAnyPdfWhateverItsBytesBecame() throws Exception {
        byte[] sound = onePage(1.7f, false);
        byte[] first = onePage(1.7f, false);
        Random random = new Random(20190720);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = sound.clone();
            for (int change = 0; change <= random.nextInt(12); change++) {
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
            }
            List<Bundle.Paper> papers = List.of(pdf(bytes), pdf(sound));
            try (PDDocument bundle = Loader.loadPDF(bound(first, papers))) {
                assertThat(bundle.getNumberOfPages()).isGreaterThanOrEqualTo(2);
            }
        }
    }

    private static byte[] bound(byte[] first, List<Bundle.Paper> papers) throws Bundle.Unbindable {
        try {
            return Bundle.of(first, papers);
        } catch (Bundle.Unbindable odd) {
            return Bundle.of(first, odd.without(papers));
        }
    }
}
