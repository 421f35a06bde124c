package org.packseal.core.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Copies one class without its code and without what a user's program cannot name. */
final class StrippedType extends ClassVisitor {
    private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final ClassWriter writer;
    private String name = "";
    private boolean visible;

    private StrippedType(ClassWriter writer) {
        super(Opcodes.ASM9, writer);
        this.writer = writer;
    }

    /**
     * What is left of a class.
     *
     * @param name its name with slashes
     * @param bytes the class file
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Type(String name, byte[] bytes) {}

    /** The type, or empty where users cannot name it. */
    static Optional<Type> of(byte[] classFile) {
        StrippedType stripped = new StrippedType(new ClassWriter(0));
        new ClassReader(classFile).accept(stripped, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return stripped.visible
                ? Optional.of(new Type(stripped.name, stripped.writer.toByteArray()))
                : Optional.empty();
    }

    @Override
    public void visit(
            int version,
            int access,
            String type,
            @Nullable String signature,
            @Nullable String superType,
            String @Nullable [] interfaces) {
        name = type;
        visible = isVisible(access);
        super.visit(version, access, type, signature, superType, interfaces);
    }

    /** The access flags of a nested type stand here; those of its class file say public for protected. */
    @Override
    public void visitInnerClass(String type, @Nullable String outer, @Nullable String inner, int access) {
        if (type.equals(name)) {
            visible = isVisible(access);
        }
        if (isVisible(access)) {
            super.visitInnerClass(type, outer, inner, access);
        }
    }

    @Override
    public void visitNestMember(String type) {
        // Names types that users cannot, and changes nothing for them.
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        return isVisible(access) ? super.visitField(access, field, descriptor, signature, value) : null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return isVisible(access) ? super.visitMethod(access, method, descriptor, signature, exceptions) : null;
    }

    private static boolean isVisible(int access) {
        return (access & VISIBLE) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }
}
