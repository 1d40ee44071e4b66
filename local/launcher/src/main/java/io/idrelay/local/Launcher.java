package io.idrelay.local;

import io.idrelay.local.command.DemoCommand;
import io.idrelay.local.command.DownCommand;
import io.idrelay.local.command.GatewayCommand;
import io.idrelay.local.command.KeysCommand;
import io.idrelay.local.command.LogsCommand;
import io.idrelay.local.command.MerchantCommand;
import io.idrelay.local.command.QuarantineCommand;
import io.idrelay.local.command.StatusCommand;
import io.idrelay.local.command.SuperviseCommand;
import io.idrelay.local.command.UpCommand;
import io.idrelay.local.command.VendorAccountCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of {@code ./idrelay}: reads the command line and runs one command. */
@Command(
        name = "./idrelay",
        description = "One API in front of every identity-verification vendor.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            QuarantineCommand.class,
            MerchantCommand.class,
            VendorAccountCommand.class,
            KeysCommand.class,
            GatewayCommand.class,
            SuperviseCommand.class
        })
public final class Launcher {
    private Launcher() {}

    /** Runs one command and ends with its exit code: 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] args) {
        CommandLine commands =
                new CommandLine(new Launcher())
                        .setExecutionExceptionHandler(Launcher::tell)
                        .setUsageHelpAutoWidth(true);
        System.exit(commands.execute(args));
    }

    private static int tell(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof OperatorError known) {
            command.getErr().println("idrelay: " + known.getMessage());
        } else {
            command.getErr().println("idrelay: this is a defect; please report it.");
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }
}
