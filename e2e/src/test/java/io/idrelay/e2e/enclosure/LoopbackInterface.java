package io.idrelay.e2e.enclosure;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * A new namespace's loopback interface is down. Raised by a system call, so that no tool is needed
 * for it.
 */
final class LoopbackInterface {
    private static final int AF_INET = 2;
    private static final int SOCK_DGRAM = 2;
    private static final long SIOCSIFFLAGS = 0x8914;
    private static final int IFREQ_BYTES = 40;
    private static final int FLAGS_OFFSET = 16;
    private static final short UP_AND_RUNNING = 0x41;

    private LoopbackInterface() {}

    static void raise() throws Throwable {
        Linker linker = Linker.nativeLinker();
        SymbolLookup system = linker.defaultLookup();
        MethodHandle socket =
                linker.downcallHandle(
                        system.findOrThrow("socket"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        MethodHandle ioctl =
                linker.downcallHandle(
                        system.findOrThrow("ioctl"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                        Linker.Option.firstVariadicArg(2));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(IFREQ_BYTES, JAVA_LONG.byteAlignment());
            request.setString(0, "lo");
            request.set(JAVA_SHORT, FLAGS_OFFSET, UP_AND_RUNNING);
            int descriptor = (int) socket.invokeExact(AF_INET, SOCK_DGRAM, 0);
            if ((int) ioctl.invokeExact(descriptor, SIOCSIFFLAGS, request) != 0) {
                throw new IllegalStateException("the loopback interface stays down");
            }
        }
    }
}
