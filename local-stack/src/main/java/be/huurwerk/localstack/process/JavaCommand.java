package be.huurwerk.localstack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a Java program of ours is started as a process of its own. */
public final class JavaCommand {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private JavaCommand() {}

    /** The command of a program, told by its arguments after {@code java}. */
    public static List<String> of(List<String> program) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString()); // so that Ctrl-C reaches the launcher alone, which ends them in order
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        return command;
    }

    /** A file that holds nothing, as the input of a process that is asked nothing. */
    public static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
