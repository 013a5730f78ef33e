package be.huurwerk.benchmarks.day;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records with the flight recorder of the JDK what running processes do, without a flag at their start: {@code jcmd} asks them. */
final class Recorder {

    private static final String NAME = "day";

    /** Of the 64 frames that it keeps by itself, none is ours where a call goes through many layers. */
    private static final int DEPTH = 400;

    private final Map<String, Long> processes;
    private final Path folder;

    /** @param folder where recordings are left, one a process */
    Recorder(Map<String, Long> processes, Path folder) {
        this.processes = processes;
        this.folder = folder;
    }

    void start() throws IOException, InterruptedException {
        for (Map.Entry<String, Long> one : processes.entrySet()) {
            jcmd(one.getValue(), "JFR.configure", "stackdepth=" + DEPTH);
            jcmd(one.getValue(), "JFR.start", "name=" + NAME, "settings=profile", "filename=" + file(one.getKey()));
        }
    }

    /** Ends the recordings, and answers their files. */
    Map<String, Path> stop() throws IOException, InterruptedException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Map.Entry<String, Long> one : processes.entrySet()) {
            jcmd(one.getValue(), "JFR.stop", "name=" + NAME);
            files.put(one.getKey(), file(one.getKey()));
        }
        return files;
    }

    private Path file(String process) {
        return folder.resolve(process + ".jfr");
    }

    private static void jcmd(long pid, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(pid));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("jcmd told\n" + told);
        }
    }
}
