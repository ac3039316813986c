import { viteCommonjs } from "@originjs/vite-plugin-commonjs";

export default {
    base: "./",
    plugins: [viteCommonjs()],
    worker: { format: "es" },
    optimizeDeps: { exclude: ["@cornerstonejs/dicom-image-loader"], include: ["dicom-parser"] },
};
