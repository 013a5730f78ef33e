package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.ServiceSpec;
import be.huurwerk.localstack.suite.ServiceSpecs;
import be.huurwerk.localstack.suite.SuiteException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the script {@code huurwerk} runs: {@code <root of the checkout> <command> [arguments]}. */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Launcher() {}

    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Home home = new Home(root.resolve(".huurwerk"));
        Logging.toFile(home);
        System.exit(run(home, ServiceSpecs.builtIn(root, home.cache()), arguments[1], rest(arguments)));
    }

    static int run(Home home, List<ServiceSpec> specs, String command, List<String> arguments) {
        try {
            return command(home, specs, command, arguments);
        } catch (SuiteException e) {
            System.err.println(e.getMessage());
            return FAILED;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return MISUSED;
        }
    }

    private static int command(Home home, List<ServiceSpec> specs, String command, List<String> arguments) {
        switch (command) {
            case "up":
                return new Up(home, specs)
                        .run(Options.of(arguments, "--reset", "--own-servers", "--replicas <number>"));
            case "demo":
                return new Demo(home, specs).run(Options.of(arguments, "--exit", "--reset"));
            case "start":
                return new Control(home, specs).start(only(arguments, "start <service>"));
            case "add":
                return new Control(home, specs).add(only(arguments, "add <service>"));
            case "stop":
                return new Control(home, specs).stop(only(arguments, "stop <service>"));
            case "status":
                return new Status(home, specs).run();
            case "backup":
                return new Keep(home, specs).backup(only(arguments, "backup <service>"));
            case "backups":
                return new Keep(home, specs).list(only(arguments, "backups <service>"));
            case "forgotten":
                return new Keep(home, specs)
                        .forgotten(
                                first(arguments, "forgotten <service> [--done <id> --reason <text>]"),
                                Options.of(arguments.subList(1, arguments.size()), "--done <id>", "--reason <text>"));
            case "restore":
                return new Keep(home, specs)
                        .restore(
                                first(arguments, "restore <service> [--at <moment>]"),
                                Options.of(arguments.subList(1, arguments.size()), "--at <moment>"));
            case "rebuild":
                return new Control(home, specs).rebuild(only(arguments, "rebuild <service>"));
            case "token":
                return new Control(home, specs).token(only(arguments, "token <client>"));
            case "down":
                return new Down(home).run();
            default:
                throw new IllegalArgumentException("There is no command " + command);
        }
    }

    private static String only(List<String> arguments, String usage) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("usage: ./huurwerk " + usage);
        }
        return arguments.get(0);
    }

    private static String first(List<String> arguments, String usage) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("usage: ./huurwerk " + usage);
        }
        return arguments.get(0);
    }

    private static List<String> rest(String[] arguments) {
        return Arrays.asList(arguments).subList(2, arguments.length);
    }
}
