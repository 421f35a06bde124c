package org.packseal.core.fuzz;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Copies one class so that it calls {@link Steps#step} where a method begins and before each jump back, which is where a loop
 * repeats. The call takes and leaves nothing on the stack, so that stack sizes and frames stay as they were compiled.
 */
final class CountedClass extends ClassVisitor {
    private static final String STEPS = Steps.class.getName().replace('.', '/');

    private CountedClass(ClassVisitor copy) {
        super(Opcodes.ASM9, copy);
    }

    static byte[] of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new CountedClass(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new CountedMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    private static final class CountedMethod extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        CountedMethod(MethodVisitor copy) {
            super(Opcodes.ASM9, copy);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            countIfBack(target);
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label other, Label... targets) {
            countIfBack(other, targets);
            super.visitTableSwitchInsn(min, max, other, targets);
        }

        @Override
        public void visitLookupSwitchInsn(Label other, int[] keys, Label[] targets) {
            countIfBack(other, targets);
            super.visitLookupSwitchInsn(other, keys, targets);
        }

        private void countIfBack(Label first, Label... more) {
            if (passed.contains(first) || Arrays.stream(more).anyMatch(passed::contains)) {
                count();
            }
        }

        private void count() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "step", "()V", false);
        }
    }
}
