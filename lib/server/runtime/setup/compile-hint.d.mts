export declare function hintToCompile(directory: string): Promise<void>;
